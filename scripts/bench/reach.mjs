// Far positions of the Mazur net, until they are painted.
import { ms, table } from "./table.mjs"

/** Cold, then back, then near. */
export async function benchReach(browser, url) {
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
  table(
    "Mazur net, full speed, until painted",
    Object.entries(times).map(([name, value]) => [name, ms(value), "", ""]),
  )
}
