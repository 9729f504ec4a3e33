import type { Plugin } from "vite"

/** Where the page may take things from. */
export interface Sources {
  readonly scripts: string
  readonly styles: string
  readonly fonts: string
  readonly workers: string
  /** What it may ask a server for. */
  readonly server: string
}

/** Nothing from elsewhere, nothing that came in as text; the one policy may make the URLs of the workers and no other. */
export function policyFor({ scripts, styles, fonts, workers, server }: Sources): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    `font-src ${fonts}`,
    server === "'none'" ? "img-src data:" : `img-src ${server} data:`,
    `connect-src ${server}`,
    `worker-src ${workers}`,
    `manifest-src ${server}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types chainrule-worker",
  ].join("; ")
}

const own = "'self'"

/** Puts the content security policy into the built page. The dev server needs inline scripts, so only there it is missing. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "chainrule:content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content: policyFor({ scripts: own, styles: own, fonts: own, workers: own, server: own }),
        },
        injectTo: "head-prepend",
      },
    ],
  }
}
