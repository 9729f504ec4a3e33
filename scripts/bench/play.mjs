// Playing at 60 steps a second: how many are shown, what the page's thread spends, and whether memory stays.
import { memoryOver } from "./memory.mjs"
import { nets, openNet } from "./nets.mjs"
import { ms, percentile, table } from "./table.mjs"
import { watch } from "./watch.mjs"

const seconds = 8

/** Chooses the fastest speed and presses Play. */
async function play(page) {
  await page.getByRole("combobox", { name: "Speed" }).selectOption("60")
  await page.evaluate(() => window.chainrule.seek(0))
  await page.getByRole("button", { name: "Play" }).click()
}

const position = (page) => page.evaluate(() => window.chainrule.frame().position)

async function measureNet(browser, url, net) {
  const page = await openNet(browser, url, net)
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable")
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics")
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]))
  }
  await play(page)
  await page.evaluate(watch, 1500)
  const before = await spent()
  const from = await position(page)
  const seen = await page.evaluate(watch, seconds * 1000)
  const steps = (await position(page)) - from
  const after = await spent()
  await page.close()
  const perStep = (name) => (after[name] - before[name]) / Math.max(steps, 1)
  return { ...seen, steps, script: perStep("ScriptDuration"), task: perStep("TaskDuration") }
}

export async function benchPlay(browser, url) {
  for (const net of nets) {
    try {
      const { gaps, long, steps, took, script, task } = await measureNet(browser, url, net)
      table(`Playing ${net.name} at 60 steps a second for ${seconds} s`, [
        ["steps shown a second", ((steps * 1000) / took).toFixed(1), "", "60"],
        ["frames a second", ((gaps.length * 1000) / took).toFixed(1), `p95 ${ms(percentile(gaps, 0.95))} apart`, "60"],
        ["script on the page's thread, a step", ms(script), "", "≤ 4 ms"],
        ["all work of the page's thread, a step", ms(task), "", ""],
        ["tasks over 50 ms", String(long), "", "0"],
      ])
    } catch (error) {
      table(`Playing ${net.name}`, [["–", String(error.message).split("\n")[0], "", ""]])
    }
  }
}

/** Minutes of playing on 8-8-8-8. */
export function benchMemory(browser, url, minutes) {
  return memoryOver(browser, url, { net: nets[1], what: "Playing", begin: play, minutes })
}
