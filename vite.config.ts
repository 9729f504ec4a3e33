import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { ahead } from "./scripts/vite/ahead.ts"
import { className } from "./scripts/vite/className.ts"
import { contentSecurityPolicy } from "./scripts/vite/contentSecurityPolicy.ts"
import { digits } from "./scripts/vite/digits.ts"
import { onlyWoff2 } from "./scripts/vite/onlyWoff2.ts"
import { prerender } from "./scripts/vite/prerender.ts"
import { serviceWorker } from "./scripts/vite/serviceWorker.ts"
import { wat } from "./scripts/vite/wat.ts"

export default defineConfig({
  // Relative, so that one build runs under any path.
  base: process.env.BASE_PATH ?? "./",
  plugins: [
    react(),
    onlyWoff2(),
    digits(),
    wat({ ofPage: true }),
    ahead(),
    contentSecurityPolicy(),
    prerender(),
    serviceWorker(),
  ],
  css: { modules: { generateScopedName: className } },
  worker: { format: "es", plugins: () => [wat()] },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  build: {
    target: "es2022",
    // Where light-dark(), nesting and layers are built in; otherwise they would be rewritten.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    modulePreload: { polyfill: false },
    // A font as data: would be refused by the content security policy.
    assetsInlineLimit: (file) => (/\.(woff2?|ttf)$/.test(file) ? false : undefined),
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "katex", test: /node_modules[\\/]katex[\\/].*\.m?js$/ },
            // The worker's start must not wait for the page.
            { name: "spawnWorker", test: /app[\\/]spawnWorker\.ts$/, priority: 1 },
            // One file compresses better than several.
            { name: "page", tags: ["$initial"], test: /^(?!.*app[\\/](ahead|spawnWorker)\.ts$)/ },
          ],
        },
      },
    },
  },
})
