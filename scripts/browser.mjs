// Which Chromium the tests, the pictures and the measurements run in.
import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

/** Variables that name a browser, in the order in which they are read. */
const browserVariables = [
  "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH",
  "CHROME_BIN",
  "CHROME_PATH",
  "PUPPETEER_EXECUTABLE_PATH",
]

/** Where a browser is put that the tests had to fetch. */
export const ownBrowserFolder = fileURLToPath(new URL("../.tmp/browser/", import.meta.url))

const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"]

const wellKnown = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
    ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((path) =>
      join(process.env[variable] ?? "C:\\Program Files", path),
    ),
  ),
  linux: ["/usr/bin/chromium", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"],
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Some systems carry a program of that name that only tells how to install it. (On Windows `--version` opens a window.) */
function starts(path) {
  if (process.platform !== "linux") return true
  return spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0
}

function named() {
  const variable = browserVariables.find((name) => process.env[name])
  if (!variable) return null
  const path = process.env[variable]
  if (!isExecutable(path)) throw new Error(`${variable} names ${path}, which is not a program that can be run.`)
  return { executablePath: path, origin: variable }
}

/** Playwright's own browser is started without a path, so that it takes its lighter shell where it has one. */
async function managed() {
  try {
    const { chromium } = await import("playwright")
    const full = chromium.executablePath()
    if (existsSync(full)) return { executablePath: undefined, origin: `Playwright's own, ${full}` }
    const revisions = join(full, "..", "..", "..")
    const revision = /chromium-(\d+)/.exec(full)?.[1]
    const shell = `chromium_headless_shell-${revision}`
    if (existsSync(revisions) && readdirSync(revisions).includes(shell))
      return { executablePath: undefined, origin: `Playwright's own, ${join(revisions, shell)}` }
  } catch {
    // Playwright is not installed yet.
  }
  return null
}

function onPath() {
  const endings = process.platform === "win32" ? [".exe"] : [""]
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean)
  const candidates = names.flatMap((name) => folders.flatMap((folder) => endings.map((e) => join(folder, name + e))))
  const path = [...candidates, ...(wellKnown[process.platform] ?? [])].find((p) => isExecutable(p) && starts(p))
  return path ? { executablePath: path, origin: path } : null
}

/** A browser that an earlier run unpacked into .tmp/browser. */
function own() {
  const path = join(ownBrowserFolder, "chromium")
  return isExecutable(path) && starts(path) ? { executablePath: path, origin: path } : null
}

/** The browser to use, or null. Throws when a variable names one that cannot be run: a wish is never passed over in silence. */
export async function findBrowser() {
  return named() ?? (await managed()) ?? onPath() ?? own()
}

/** What Playwright launches: no background traffic, the same colours and letters everywhere. */
export function launchOptions(browser) {
  return {
    ...(browser?.executablePath ? { executablePath: browser.executablePath } : {}),
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--force-color-profile=srgb",
      "--font-render-hinting=none",
    ],
  }
}
