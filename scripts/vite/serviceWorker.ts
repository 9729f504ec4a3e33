import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build, type Plugin, type ResolvedConfig } from "vite"
import type { Build } from "../../src/offline/build.ts"

const entry = fileURLToPath(new URL("../../src/offline/serviceWorker.ts", import.meta.url))

/** Builds the service worker beside the page, with the list of the files that it keeps. A changed file makes it another one, so that browsers see a new version. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig

  async function script(known: Build): Promise<string> {
    const result = await build({
      root: config.root,
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      define: { chainruleBuild: JSON.stringify(known) },
      build: { write: false, target: "es2022", lib: { entry, formats: ["iife"], name: "chainruleOffline" } },
    })
    const [output] = Array.isArray(result) ? result : [result]
    if (!output || !("output" in output)) throw new Error("the service worker was not built")
    return output.output[0].code
  }

  return {
    name: "chainrule:service-worker",
    apply: "build",
    configResolved(resolved) {
      config = resolved
    },
    generateBundle: {
      // After index.html.
      order: "post",
      async handler(_, bundle) {
        const contents = new Map<string, string | Uint8Array>()
        for (const file of Object.values(bundle))
          contents.set(file.fileName, file.type === "chunk" ? file.code : file.source)
        for (const name of readdirSync(config.publicDir)) contents.set(name, readFileSync(join(config.publicDir, name)))
        const hash = createHash("sha256")
        const names = [...contents.keys()].sort()
        for (const name of names) hash.update(`\0${name}\0`).update(contents.get(name) ?? "")
        if (!names.includes("index.html")) this.error("The service worker was built before the page.")
        const files = names.filter((name) => name !== "index.html")
        const source = await script({ version: hash.digest("hex").slice(0, 16), files })
        this.emitFile({ type: "asset", fileName: "sw.js", source })
      },
    },
  }
}
