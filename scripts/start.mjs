// npm start: installs what is missing, builds what has changed, serves the page and opens it. Ctrl+C ends it.
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { build, isBuilt } from "./build.mjs"
import { installPackages, requireNode } from "./install.mjs"
import { root } from "./run.mjs"
import { serve } from "./serve.mjs"

/** What opens an address on this system; null in CI, without a screen, or when nothing does. */
function opener(url) {
  if (process.env.CI || process.env.BROWSER === "none") return null
  if (process.platform === "darwin") return ["open", [url]]
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", url]]
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null
  const folders = (process.env.PATH ?? "").split(delimiter)
  return folders.some((folder) => existsSync(join(folder, "xdg-open"))) ? ["xdg-open", [url]] : null
}

/** The address is printed already; a browser that does not open is no failure. */
function open(url) {
  const [command, args] = opener(url) ?? []
  if (!command) return
  const child = spawn(command, args, { stdio: "ignore", detached: true })
  child.on("error", () => {})
  child.unref()
}

requireNode()
await installPackages()
if (!isBuilt()) {
  console.log("Building the page …")
  const { code, output } = await build()
  if (code !== 0) {
    console.error(`${output}\nThe page could not be built.`)
    process.exit(1)
  }
}
const { url } = await serve(join(root, "dist"), { port: 4173 })
console.log(`Chainrule is at ${url} (Ctrl+C ends it)`)
open(url)
