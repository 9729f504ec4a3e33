import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

const entry = fileURLToPath(new URL("../../src/app/ahead.ts", import.meta.url))
const firstScript = /<script type="module"/

/** Puts a small script of its own before the page's: it starts the engine's worker, so that worker and page load side by side. */
export function ahead(): Plugin {
  let base = "./"
  return {
    name: "chainrule:ahead",
    apply: "build",
    configResolved(config) {
      base = config.base
    },
    buildStart() {
      this.emitFile({ type: "chunk", id: entry, name: "ahead" })
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.facadeModuleId === entry)
        if (!chunk) throw new Error("the script that starts the worker was not built")
        const script = `<script type="module" crossorigin src="${base}${chunk.fileName}"></script>`
        return html.replace(firstScript, (found) => `${script}\n    ${found}`)
      },
    },
  }
}
