import { build } from "vite"
import { wat } from "./wat.ts"

/** Builds a script that needs nothing beside it, in the form that every browser reads. Returns its text. */
export async function buildScript(entry: string, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    plugins: [wat()],
    logLevel: "warn",
    publicDir: false,
    define,
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "chainruleScript" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !("output" in output)) throw new Error(`${entry} was not built`)
  return output.output[0].code
}
