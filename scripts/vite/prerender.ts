import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build, type Plugin, type ResolvedConfig } from "vite"
import { digits } from "./digits.ts"
import { wat } from "./wat.ts"

const entry = fileURLToPath(new URL("./firstPicture.ts", import.meta.url))
const place = '<div id="root"></div>'

/** What the content security policy would refuse, and what would not be there without a script. */
const unfit: readonly (readonly [RegExp, string])[] = [
  [/<[^>]*\sstyle=/, "a style attribute"],
  [/<style/, "a style element"],
  [/<script/, "a script"],
  [/\bNaN\b/, "NaN"],
]

/**
 * Draws the first picture into the built page, so that the network is painted before any script runs. `render` bundles
 * the app for Node with the page's own settings and runs it once.
 */
export function prerender(): Plugin {
  let config: ResolvedConfig

  async function render(): Promise<string> {
    const outDir = join(config.root, ".tmp", "prerender")
    await build({
      root: config.root,
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      plugins: [digits(), wat()],
      worker: { plugins: () => [wat()] },
      css: { modules: config.css.modules ?? {} },
      build: { ssr: entry, outDir, emptyOutDir: true, target: "es2022", minify: false },
    })
    // The time makes a second build in one process read the new file.
    const url = `${pathToFileURL(join(outDir, "firstPicture.js"))}?${Date.now()}`
    // An English browser on no particular system, whoever builds.
    Object.defineProperty(globalThis, "navigator", {
      value: { language: "en", languages: ["en"], platform: "", userAgent: "" },
      configurable: true,
    })
    const module: { firstPicture: () => string } = await import(url)
    return module.firstPicture()
  }

  return {
    name: "chainrule:prerender",
    apply: "build",
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: "post",
      async handler(html) {
        if (!html.includes(place)) this.error(`index.html has no ${place}`)
        const picture = await render()
        const found = unfit.filter(([pattern]) => pattern.test(picture)).map(([, name]) => name)
        if (found.length > 0) this.error(`The first picture holds ${found.join(" and ")}.`)
        if (!picture.includes("<svg")) this.error("The first picture holds no drawing.")
        return html.replace(place, () => `<div id="root">${picture}</div>`)
      },
    },
  }
}
