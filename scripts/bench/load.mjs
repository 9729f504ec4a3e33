// A cold load on a slow machine: when something is painted, when the page can be used, how long it is blocked.
import { join } from "node:path"
import { limits, measure } from "../check-budget.mjs"
import { root } from "../run.mjs"
import { kB, median, ms, table } from "./table.mjs"

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

/** Times of several loads and the sizes of what is fetched. */
export async function benchLoad(browser, url) {
  // The first load warms the browser itself and is not counted.
  await load(browser, url)
  const measured = []
  for (let i = 0; i < loads; i += 1) measured.push(await load(browser, url))
  const row = (name, key, goal) => {
    const values = measured.map((times) => times[key])
    return [name, ms(median(values)), `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`, goal]
  }
  table(`Cold load, processor ${slowdown}× slower, median of ${loads}`, [
    row("first contentful paint", "painted", "≤ 470 ms"),
    row("scripts have started", "started", ""),
    row("usable (chainrule.ready)", "usable", "≤ 1300 ms"),
    row("blocked (long tasks beyond 50 ms)", "blocked", "≤ 500 ms"),
  ])
  const sizes = measure(join(root, "dist"))
  table("Sizes, gzip", [
    ["scripts until usable", kB(sizes.untilUsable), "", `≤ ${limits.untilUsable} kB`],
    ["scripts of the stage", kB(sizes.all), "", `≤ ${limits.all} kB`],
    ["scripts on wish", kB(sizes.onWish), "", `≤ ${limits.onWish} kB`],
    ["scripts to take along", kB(sizes.along), "", `≤ ${limits.along} kB`],
    ["styles", kB(sizes.styles), "", ""],
    ["fonts, all there are", kB(sizes.fonts), "", ""],
  ])
}
