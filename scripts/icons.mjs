// The pictures of home screens, public/icon-*.png, from the page's own icon, public/icon.svg: `node scripts/icons.mjs` after that one has changed.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "playwright"
import { launchOptions } from "./browser.mjs"
import { provideBrowser } from "./installBrowser.mjs"
import { root } from "./run.mjs"

/** `fills`: it reaches the corners, for the system rounds them itself; `shrinks`: how much of it the drawing takes, so that a round mask, which keeps four fifths, cuts nothing off. */
const icons = [
  { name: "icon-192.png", size: 192, fills: false, shrinks: 1 },
  { name: "icon-512.png", size: 512, fills: false, shrinks: 1 },
  { name: "icon-maskable-512.png", size: 512, fills: true, shrinks: 0.9 },
  { name: "apple-touch-icon.png", size: 180, fills: true, shrinks: 1 },
]

const svg = readFileSync(join(root, "public", "icon.svg"), "utf8")
const [, paper] = /<rect[^>]*fill="([^"]+)"/.exec(svg) ?? []
if (!paper) throw new Error("public/icon.svg has no paper")

const browser = await chromium.launch(launchOptions(await provideBrowser()))
const page = await browser.newPage()
for (const { name, size, fills, shrinks } of icons) {
  const inner = Math.round(size * shrinks)
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;block-size:${size}px;background:${fills ? paper : "none"}"><img width="${inner}" height="${inner}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`,
  )
  const png = await page.screenshot({ omitBackground: true })
  writeFileSync(join(root, "public", name), png)
  console.log(`public/${name}`)
}
await browser.close()
