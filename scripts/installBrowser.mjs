// Finds a Chromium or installs one, and says what it does. `node scripts/installBrowser.mjs` does only that.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { findBrowser, ownBrowserFolder } from "./browser.mjs"
import { run, runNode, runNpm } from "./run.mjs"

const missing =
  "No Chromium was found and none could be installed. Install Chrome or Chromium, or set CHROME_BIN to the path of one."

/** The system's package, with a font for Korean beside it: a missing font is no failure, only plainer pictures. */
async function byApt() {
  const apt = (args) =>
    run("apt-get", args, { seconds: 300, env: { DEBIAN_FRONTEND: "noninteractive", DEBCONF_NOWARNINGS: "yes" } })
  const install = (name) => apt(["install", "-y", "--no-install-recommends", name])
  let { code } = await install("chromium")
  if (code !== 0) {
    await apt(["update"])
    code = (await install("chromium")).code
  }
  if (code === 0) await install("fonts-noto-cjk")
}

const byPlaywright = () =>
  runNode(["node_modules/playwright/cli.js", "install", "--only-shell", "chromium"], { seconds: 180 })

/** A Chromium that comes as an npm package, unpacked below .tmp. Version 147 runs on every Node we support. */
async function byNpm() {
  mkdirSync(ownBrowserFolder, { recursive: true })
  const manifest = join(ownBrowserFolder, "package.json")
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n')
  const name = "@sparticuz/chromium"
  const args = ["install", "--prefix", ownBrowserFolder, "--no-save", "--no-audit", "--no-fund", `${name}@147.0.0`]
  if ((await runNpm(args, { seconds: 300 })).code !== 0) return
  const temporary = process.env.TMPDIR
  // It unpacks into the temporary folder.
  const unpacked = join(ownBrowserFolder, "unpacked")
  process.env.TMPDIR = unpacked
  mkdirSync(unpacked, { recursive: true })
  try {
    const { default: chromium } = await import(pathToFileURL(createRequire(manifest).resolve(name)).href)
    const target = join(ownBrowserFolder, "chromium")
    renameSync(await chromium.executablePath(), target)
    chmodSync(target, 0o755)
  } catch (error) {
    console.log(`  ${error.message}`)
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
}

function ways() {
  const linux = process.platform === "linux"
  return [
    linux && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && ["apt-get install chromium", byApt],
    ["playwright install chromium", byPlaywright],
    linux && process.arch === "x64" && ["npm install @sparticuz/chromium, into .tmp/browser", byNpm],
  ].filter(Boolean)
}

/** The browser; throws a sentence for people when there is none. */
export async function provideBrowser() {
  const found = await findBrowser()
  if (found) return found
  for (const [name, install] of ways()) {
    console.log(`No Chromium found. Trying: ${name} …`)
    await install()
    const installed = await findBrowser()
    if (installed) return installed
  }
  throw new Error(missing)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log((await provideBrowser()).origin)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
