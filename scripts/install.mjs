// Node's version and the packages. Imports nothing that would have to be installed.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root, runNpm } from "./run.mjs"

/** Says so and ends when this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return
  console.error(
    `Chainrule needs Node 20.19 or newer (of the 22 line 22.12 or newer); this is Node ${process.versions.node}. https://nodejs.org has it.`,
  )
  process.exit(1)
}

const readLock = (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages

/** Is everything installed that the lock file names, in its version? npm leaves its own list in node_modules. */
function isInstalled() {
  try {
    const wanted = Object.entries(readLock("package-lock.json")).filter(([path]) => path !== "")
    const present = readLock("node_modules/.package-lock.json")
    return wanted.every(([path, entry]) =>
      present[path]
        ? present[path].version === entry.version && existsSync(join(root, path, "package.json"))
        : // Packages for other systems.
          entry.optional === true,
    )
  } catch {
    return false
  }
}

/** Runs `npm ci` unless everything is there; ends when that fails. */
export async function installPackages() {
  if (isInstalled()) return
  console.log("Installing packages (npm ci) …")
  const { code, output } = await runNpm(["ci", "--no-audit", "--no-fund", "--include=dev"])
  if (code === 0) return
  console.error(`${output}\nnpm ci failed; Chainrule cannot run without its packages.`)
  process.exit(1)
}
