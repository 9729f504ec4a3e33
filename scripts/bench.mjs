// npm run bench: how fast the built page loads on a slow machine, and how fast far positions are reached. Prints a table.
import { join } from "node:path"
import { chromium } from "playwright"
import { launchOptions } from "./browser.mjs"
import { build, isBuilt } from "./build.mjs"
import { limits, measure } from "./check-budget.mjs"
import { provideBrowser } from "./installBrowser.mjs"
import { root } from "./run.mjs"
import { serve } from "./serve.mjs"

const loads = 9
const slowdown = 4

/** Runs in the page before anything else: notes when it can be used, and the long tasks until then. */
function watch() {
  window.measured = { blocked: 0 }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.measured.blocked += Math.max(0, duration - 50)
  }).observe({ type: "longtask", buffered: true })
  let api
  Object.defineProperty(window, "chainrule", {
    configurable: true,
    get: () => api,
    set(value) {
      api = value
      window.measured.started = performance.now()
      window.measured.usable = value.ready.then(() => performance.now())
    },
  })
}

/** One cold load in a fresh context, all times in ms since the navigation began. */
async function load(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown })
  await page.addInitScript(watch)
  await page.goto(url)
  const times = await page.evaluate(async () => ({
    usable: await window.measured.usable,
    started: window.measured.started,
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    blocked: window.measured.blocked,
  }))
  await context.close()
  return times
}

/** Far positions of the Mazur net without slowdown: cold, then back, then near. */
async function reach(browser, url) {
  const page = await browser.newPage()
  await page.goto(url)
  await page.evaluate(() => window.chainrule.ready)
  const times = {}
  for (const [name, t] of [
    ["position 100,000 from cold", 100_000],
    ["then 50,000", 50_000],
    ["then 99,999", 99_999],
    ["then one step back", 99_998],
    ["then one step on", 99_999],
  ])
    times[name] = await page.evaluate(async (position) => {
      const started = performance.now()
      await window.chainrule.seek(position)
      return performance.now() - started
    }, t)
  await page.close()
  return times
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const row = (name, value, goal = "") => console.log(`${name.padEnd(44)} ${value.padStart(12)}  ${goal}`)
const ms = (value) => `${value.toFixed(0)} ms`

if (!isBuilt()) {
  const { code, output } = await build()
  if (code !== 0) throw new Error(output)
}
const { url, close } = await serve(join(root, "dist"))
const browser = await chromium.launch(launchOptions(await provideBrowser()))

// The first load warms the browser itself and is not counted.
await load(browser, url)
const measured = []
for (let i = 0; i < loads; i += 1) measured.push(await load(browser, url))
const sizes = measure(join(root, "dist"))

console.log(`Cold load, processor ${slowdown}× slower, median of ${loads} (lowest–highest)`)
for (const [name, key, goal] of [
  ["first contentful paint", "painted", "at most 470 ms"],
  ["scripts have started", "started", ""],
  ["usable (chainrule.ready)", "usable", "at most 1300 ms"],
  ["blocked (long tasks beyond 50 ms)", "blocked", "at most 500 ms"],
]) {
  const values = measured.map((times) => times[key])
  row(name, ms(median(values)), `(${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}) ${goal}`)
}
console.log("\nSizes, gzip")
row("scripts until usable", `${sizes.untilUsable.toFixed(1)} kB`, `at most ${limits.untilUsable} kB`)
row("all scripts", `${sizes.all.toFixed(1)} kB`, `at most ${limits.all} kB`)
row("styles", `${sizes.styles.toFixed(1)} kB`)
row("fonts, all there are", `${sizes.fonts.toFixed(1)} kB`)
console.log("\nMazur net, full speed, until painted")
for (const [name, value] of Object.entries(await reach(browser, url))) row(name, ms(value))
await browser.close()
close()
