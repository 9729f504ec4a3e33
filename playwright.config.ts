import { availableParallelism } from "node:os"
import { defineConfig } from "@playwright/test"
import { findBrowser, launchOptions } from "./scripts/browser.mjs"

// Whole tasks on the built page, under its content security policy and at a sub-path. tests/e2e/page.ts serves it.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".tmp/e2e",
  // A page keeps two cores busy, its own and that of its engine: beside each other on fewer than four, tests come too late.
  workers: availableParallelism() < 4 ? 1 : 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["dot"], ["./scripts/countPlaywright.mjs"]],
  use: {
    launchOptions: launchOptions(await findBrowser()),
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: "reduce" },
  },
})
