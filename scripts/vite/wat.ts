import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Plugin } from "vite"
import wabt from "wabt"

/** Compiles WebAssembly's text form: a module of one text, the binary form as hexadecimal digits, of which gzip leaves less than of base64. Where the text says `;; include NAME`, that file beside it goes on. `ofPage`: for the scripts of the built page itself, whose policy forbids WebAssembly (`laterTrainPlain.ts`): they have an empty one. */
export function wat({ ofPage = false } = {}): Plugin {
  let isLeftOut = false
  return {
    name: "chainrule:wat",
    configResolved({ command }) {
      isLeftOut = ofPage && command === "build"
    },
    async transform(text, id) {
      if (!id.endsWith(".wat")) return undefined
      if (isLeftOut) return { code: 'export const binary = ""', map: null }
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
