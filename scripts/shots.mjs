// Pictures of the built page into .tmp/shots: three sizes, two languages, two themes, three moments.
// `node scripts/shots.mjs 390x844 ko` takes those whose name holds every word; `?preset=deep` adds to the address.
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "playwright"
import { launchOptions } from "./browser.mjs"
import { build, isBuilt } from "./build.mjs"
import { provideBrowser } from "./installBrowser.mjs"
import { root } from "./run.mjs"
import { serve } from "./serve.mjs"

const sizes = [
  [1440, 900],
  [1024, 768],
  [390, 844],
]

/** What is done to the page before each picture. */
const moments = {
  start: () => {},
  backward: async () => window.chainrule.seek(8),
  edited: async () => {
    await window.chainrule.seek(12)
    await window.chainrule.edit({ weight: [window.chainrule.document().layers.length - 1, 0, 0], value: 0.5 })
  },
}

const words = process.argv.slice(2).filter((word) => !word.startsWith("?"))
const query = process.argv
  .slice(2)
  .find((word) => word.startsWith("?"))
  ?.slice(1)

const pictures = sizes.flatMap(([width, height]) =>
  ["en", "ko"].flatMap((lang) =>
    ["light", "dark"].flatMap((theme) =>
      Object.entries(moments).map(([moment, prepare]) => ({
        name: `${width}x${height}-${lang}-${theme}-${moment}`,
        viewport: { width, height },
        address: `?lang=${lang}&theme=${theme}${query ? `&${query}` : ""}`,
        prepare,
      })),
    ),
  ),
)

async function take(browser, url, { name, viewport, address, prepare }) {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce", hasTouch: viewport.width < 500 })
  page.on("console", (message) => console.log(`${name}: ${message.text()}`))
  page.on("pageerror", (error) => console.log(`${name}: ${error.message}`))
  await page.goto(url + address, { waitUntil: "networkidle" })
  await page.evaluate(() => window.chainrule.ready)
  await page.evaluate(prepare)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(150)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await page.close()
}

const folder = join(root, ".tmp", "shots")
mkdirSync(folder, { recursive: true })
if (!isBuilt()) {
  const { code, output } = await build()
  if (code !== 0) throw new Error(output)
}
const { url, close } = await serve(join(root, "dist"))
const browser = await chromium.launch(launchOptions(await provideBrowser()))
const chosen = pictures.filter(({ name }) => words.every((word) => name.includes(word)))
for (const picture of chosen) await take(browser, url, picture)
await browser.close()
close()
console.log(`${chosen.length} pictures in .tmp/shots`)
