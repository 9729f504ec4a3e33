import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { className } from "./scripts/vite/className.ts"
import { digits } from "./scripts/vite/digits.ts"
import { onlyWoff2 } from "./scripts/vite/onlyWoff2.ts"
import { prerender } from "./scripts/vite/prerender.ts"
import { inlineWorker, singleFile } from "./scripts/vite/singleFile.ts"
import { wat } from "./scripts/vite/wat.ts"

/** The whole page as one file that works by a double click: from `file:` nothing else can be read, not even a module. */
export default defineConfig({
  base: "./",
  plugins: [react(), inlineWorker(), onlyWoff2(), digits(), wat(), prerender(), singleFile("chainrule.html")],
  css: { modules: { generateScopedName: className } },
  publicDir: "public",
  build: {
    outDir: "dist-single",
    copyPublicDir: false,
    target: "es2022",
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: () => true,
    rolldownOptions: {
      output: { format: "iife", codeSplitting: false },
      // Only where nothing is loaded later is it without a meaning.
      checks: { emptyImportMeta: false },
    },
  },
})
