// npm test: installs what is missing and runs everything that is checked. `npm test -- --only unit,types` runs a part.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { installPackages, requireNode } from "./install.mjs"
import { root, runNode } from "./run.mjs"

requireNode()
await installPackages()
// These two need the packages.
const { checks } = await import("./checks.mjs")
const { provideBrowser } = await import("./installBrowser.mjs")

function chosen() {
  const at = process.argv.indexOf("--only")
  if (at < 0) return checks
  const ids = (process.argv[at + 1] ?? "").split(",")
  const unknown = ids.filter((id) => !checks.some((check) => check.id === id))
  if (unknown.length === 0) return checks.filter((check) => ids.includes(check.id))
  console.error(`There is no "${unknown.join(", ")}"; there are ${checks.map((check) => check.id).join(", ")}.`)
  return []
}

/** A check that runs tests leaves their count in a file; any other counts as one. */
async function countFrom(file, { code, output }) {
  if (!file) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
  if (!existsSync(file)) return { passed: 0, failed: 1, output }
  const { passed, failed } = JSON.parse(readFileSync(file, "utf8"))
  // It ended badly though every test passed, or had no test to run: that is one failure.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, output }
}

async function perform(check, env) {
  if (check.run) return check.run()
  const file = check.counts ? join(root, ".tmp", `count-${check.id}.json`) : null
  if (file) rmSync(file, { force: true })
  return countFrom(file, await runNode(check.args, { seconds: check.seconds, env: { ...env, COUNT_FILE: file ?? "" } }))
}

async function browserEnvironment() {
  const { executablePath, origin } = await provideBrowser()
  console.log(`Browser: ${origin}`)
  return executablePath ? { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: executablePath } : {}
}

mkdirSync(join(root, ".tmp"), { recursive: true })
const total = { passed: 0, failed: 0 }
const failures = []
let environment = null
let builds = true

for (const check of chosen()) {
  const started = performance.now()
  let result
  try {
    if (check.needsBuild && !builds) throw new Error("The page could not be built.")
    if (check.needsBrowser) environment ??= await browserEnvironment()
    result = await perform(check, environment ?? {})
  } catch (error) {
    result = { passed: 0, failed: 1, output: error.message }
  }
  if (check.id === "build") builds = result.failed === 0
  total.passed += result.passed
  total.failed += result.failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const count = check.counts || check.several ? `${result.passed} passed, ${result.failed} failed` : ""
  console.log(`${result.failed === 0 ? "ok  " : "FAIL"} ${check.title}${count && `: ${count}`} (${seconds} s)`)
  if (result.note) console.log(`     ${result.note}`)
  if (result.failed === 0) continue
  console.log(`${result.output.trim().replace(/^/gm, "     ")}\n`)
  failures.push(check.title)
}

if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
