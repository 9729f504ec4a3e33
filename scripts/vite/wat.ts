import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Plugin } from "vite"
import wabt from "wabt"

/** Compiles WebAssembly's text form: a module of one text, the binary form as hexadecimal digits, of which gzip leaves less than of base64. Where the text says `;; include NAME`, that file beside it goes on. */
export function wat(): Plugin {
  return {
    name: "chainrule:wat",
    async transform(text, id) {
      if (!id.endsWith(".wat")) return undefined
      const { parseWat } = await wabt()
      const whole = text.replace(/^ *;; include (\S+)$/gm, (_, name) => {
        const path = join(dirname(id), name)
        this.addWatchFile(path)
        return readFileSync(path, "utf8")
      })
      const module = parseWat(id, whole)
      module.validate()
      const { buffer } = module.toBinary({})
      module.destroy()
      return { code: `export const binary = ${JSON.stringify(Buffer.from(buffer).toString("hex"))}`, map: null }
    },
  }
}
