import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { buildScript } from "./buildScript.ts"
import { policyFor } from "./contentSecurityPolicy.ts"

const workerEntry = fileURLToPath(new URL("../../src/worker/engine.worker.ts", import.meta.url))
const workerUrl = /engine\.worker\?worker&url$/
const virtualWorker = "\0chainrule:worker"

/** A worker's script cannot be read from `file:`; one that the page itself holds can. Where even that is refused, the page computes by itself. */
export function inlineWorker(): Plugin {
  return {
    name: "chainrule:inline-worker",
    enforce: "pre",
    resolveId: { filter: { id: workerUrl }, handler: () => virtualWorker },
    load: {
      filter: { id: /^\0chainrule:worker$/ },
      async handler() {
        const script = JSON.stringify(await buildScript(workerEntry))
        return `export default URL.createObjectURL(new Blob([${script}], { type: "text/javascript" }))`
      },
    },
  }
}

/** What would end the element, or begin a comment in it. In a script it stands in strings and patterns only. */
const insideScript = (code: string) => code.replace(/<(\/script|!--|script)/gi, "\\x3C$1")

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
const textOf = (source: string | Uint8Array) => (typeof source === "string" ? source : new TextDecoder().decode(source))

/** Puts scripts, styles and icon into the page, under a policy that names them by their hashes; nothing else is left. */
export function singleFile(fileName: string): Plugin {
  let publicDir = ""
  return {
    name: "chainrule:single-file",
    apply: "build",
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle: {
      // After index.html.
      order: "post",
      handler(_, bundle) {
        let html = ""
        let style = ""
        const scripts: string[] = []
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk") scripts.push(file.code)
          else if (file.fileName.endsWith(".css")) style += textOf(file.source)
          else if (file.fileName === "index.html") html = textOf(file.source)
          else this.error(`${file.fileName} would lie beside the page.`)
          delete bundle[file.fileName]
        }
        const [script, ...others] = scripts
        if (!script || others.length > 0 || !html) this.error(`There are ${scripts.length} scripts.`)
        this.emitFile({ type: "asset", fileName, source: assemble(html, insideScript(script), style, publicDir) })
      },
    },
  }
}

function assemble(html: string, script: string, style: string, publicDir: string): string {
  const icon = `data:image/svg+xml;base64,${readFileSync(join(publicDir, "icon.svg")).toString("base64")}`
  const policy = policyFor({
    scripts: hashOf(script),
    styles: hashOf(style),
    fonts: "data:",
    workers: "blob:",
    server: "'none'",
  })
  return html
    .replace(/\s*<script\b[^>]*><\/script>/g, "")
    .replace(/\s*<link\b[^>]*rel="(?:stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>/g, "")
    .replace(/(<link\b[^>]*rel="icon"[^>]*href=")[^"]*/, (_, before: string) => before + icon)
    .replace(/<head>/, (head) => `${head}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/\s*<\/head>/, (end) => `\n    <style>${style}</style>${end}`)
    .replace(/\s*<\/body>/, (end) => `\n    <script>${script}</script>${end}`)
}
