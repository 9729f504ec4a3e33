import { join } from "node:path"
import { defineConfig } from "vite"
import { wat } from "./scripts/vite/wat.ts"

/** The engine in training alone, as the page has it. */
export default defineConfig({
  plugins: [wat()],
  build: {
    emptyOutDir: true,
    target: "esnext",
    lib: {
      entry: join(import.meta.dirname, "src/engine/train.ts"),
      formats: ["es"],
      fileName: () => "engine.mjs",
    },
  },
})
