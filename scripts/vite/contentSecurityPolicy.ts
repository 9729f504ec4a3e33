import type { Plugin } from "vite"

/** Nothing from elsewhere, nothing inline; the one policy may make the URLs of the workers and no other. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types chainrule-worker",
]

/** Puts the content security policy into the built page. The dev server needs inline scripts, so only there it is missing. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "chainrule:content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: directives.join("; ") },
        injectTo: "head-prepend",
      },
    ],
  }
}
