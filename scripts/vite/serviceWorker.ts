import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import type { Build } from "../../src/offline/build.ts"
import { buildScript } from "./buildScript.ts"

const entry = fileURLToPath(new URL("../../src/offline/serviceWorker.ts", import.meta.url))

/** Builds the service worker beside the page, with the list of the files that it keeps. A changed file makes it another one, so that browsers see a new version. */
export function serviceWorker(): Plugin {
  let publicDir = ""
  return {
    name: "chainrule:service-worker",
    apply: "build",
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle: {
      // After index.html.
      order: "post",
      async handler(_, bundle) {
        const contents = new Map<string, string | Uint8Array>()
        for (const file of Object.values(bundle))
          contents.set(file.fileName, file.type === "chunk" ? file.code : file.source)
        for (const name of readdirSync(publicDir)) contents.set(name, readFileSync(join(publicDir, name)))
        const hash = createHash("sha256")
        const names = [...contents.keys()].sort()
        for (const name of names) hash.update(`\0${name}\0`).update(contents.get(name) ?? "")
        if (!names.includes("index.html")) this.error("The service worker was built before the page.")
        const files = names.filter((name) => name !== "index.html")
        const known: Build = { version: hash.digest("hex").slice(0, 16), files }
        const source = await buildScript(entry, { chainruleBuild: JSON.stringify(known) })
        this.emitFile({ type: "asset", fileName: "sw.js", source })
      },
    },
  }
}
