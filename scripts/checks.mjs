// What `npm test` runs, in its order: the quick ones first.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { build, isBuilt, singleFile } from "./build.mjs"
import { limits, measure } from "./check-budget.mjs"
import { checkImports } from "./check-imports.mjs"
import { checkLock } from "./check-lock.mjs"
import { checkSingle } from "./check-single.mjs"
import { root } from "./run.mjs"

const vitest = (project) => [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  project,
  "--reporter=default",
  "--reporter=./scripts/countReporter.mjs",
]

const verdict = (complaints) => ({
  passed: complaints.length === 0 ? 1 : 0,
  failed: complaints.length === 0 ? 0 : 1,
  output: complaints.join("\n"),
})

function importTable() {
  const { files, refusals } = checkImports()
  return verdict(files === 0 ? ["There is nothing under src."] : refusals)
}

async function buildPage() {
  if (isBuilt()) return { ...verdict([]), note: "nothing has changed since the last build" }
  const { code, output } = await build()
  return { ...verdict(code === 0 ? [] : [output]) }
}

/** The page as one file: that it can be built, and needs nothing beside it. */
async function buildSingle() {
  if (!isBuilt("single")) {
    const { code, output } = await build("single")
    if (code !== 0) return verdict([output])
  }
  const html = readFileSync(singleFile, "utf8")
  return { ...verdict(checkSingle(html)), note: `one file of ${(html.length / 1e6).toFixed(1)} MB` }
}

function budget() {
  const sizes = measure(join(root, "dist"))
  const kB = (value) => `${value.toFixed(1)} kB`
  const over = Object.keys(limits).filter((name) => !(sizes[name] <= limits[name]))
  return {
    passed: Object.keys(limits).length - over.length,
    failed: over.length,
    output: over.map((name) => `${name}: ${kB(sizes[name])} of scripts; the limit is ${limits[name]} kB`).join("\n"),
    note:
      `scripts until usable ${kB(sizes.untilUsable)} of ${limits.untilUsable}, all of the stage ${kB(sizes.all)} of ` +
      `${limits.all}, on wish ${kB(sizes.onWish)} of ${limits.onWish}, lecture ${kB(sizes.lecture)} of ${limits.lecture}, along ${kB(sizes.along)} of ${limits.along}, training ${kB(sizes.training)} of ${limits.training}, styles ${kB(sizes.styles)} (gzip); fonts ${kB(sizes.fonts)}`,
  }
}

/** `counts`: tests, counted one by one; `several`: `run` counts for itself; anything else is one check. */
export const checks = [
  { id: "types", title: "types", args: ["node_modules/typescript/bin/tsc", "-p", "."] },
  {
    id: "lint",
    title: "lint and format",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  },
  { id: "imports", title: "import table", run: importTable },
  { id: "dead", title: "dead code", args: ["node_modules/knip/bin/knip.js"] },
  {
    id: "lock",
    title: "lock file",
    run: () => verdict(checkLock(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")))),
  },
  { id: "unit", title: "unit tests", counts: true, args: vitest("unit") },
  { id: "browser", title: "component and worker tests", counts: true, needsBrowser: true, args: vitest("browser") },
  { id: "build", title: "build", run: buildPage },
  { id: "single", title: "the page as one file", run: buildSingle },
  { id: "budget", title: "size of the page", several: true, needsBuild: true, run: budget },
  {
    id: "e2e",
    title: "end to end on the built page",
    counts: true,
    needsBuild: true,
    needsBrowser: true,
    seconds: 2700,
    args: ["node_modules/@playwright/test/cli.js", "test"],
  },
]
