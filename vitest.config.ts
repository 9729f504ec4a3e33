import react from "@vitejs/plugin-react"
import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"
import { findBrowser, launchOptions } from "./scripts/browser.mjs"
import { digits } from "./scripts/vite/digits.ts"
import { wat } from "./scripts/vite/wat.ts"

// Two projects: `unit` in Node, `browser` in Chromium (components, the worker). `npx vitest run --project unit src/engine`
// runs one part of one of them.
const browser = await findBrowser()

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [digits(), wat()],
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.ts", "tests/unit/**/*.test.ts"],
          setupFiles: ["tests/loadLocales.ts"],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react(), digits(), wat()],
        worker: { format: "es", plugins: () => [wat()] },
        // Named beforehand: a dependency found late reloads the page in the middle of a run.
        optimizeDeps: {
          include: [
            "react",
            "react-dom",
            "react-dom/client",
            "react/jsx-runtime",
            "react/jsx-dev-runtime",
            "d3",
            "katex",
            "valibot",
            "zustand",
            "zustand/vanilla",
            "vitest-browser-react",
            "axe-core",
            "fast-check",
          ],
        },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/loadLocales.ts"],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: launchOptions(browser),
              contextOptions: { locale: "en-US", reducedMotion: "reduce" },
            }),
            instances: [{ browser: "chromium", viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
})
