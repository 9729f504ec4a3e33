import type { Plugin } from "vite"
import wabt from "wabt"

/** Compiles WebAssembly's text form: a module of one text, the binary form in base64. */
export function wat(): Plugin {
  return {
    name: "chainrule:wat",
    async transform(text, id) {
      if (!id.endsWith(".wat")) return undefined
      const { parseWat } = await wabt()
      const module = parseWat(id, text)
      module.validate()
      const { buffer } = module.toBinary({})
      module.destroy()
      return { code: `export const binary = ${JSON.stringify(Buffer.from(buffer).toString("base64"))}`, map: null }
    },
  }
}
