// Training in the page: samples a second, with the panel and its pictures open and without, the page's frames, how soon a
// press on Pause is obeyed.
import { memoryOver } from "./memory.mjs"
import { openNet, trainingNets } from "./nets.mjs"
import { ms, percentile, table } from "./table.mjs"
import { watch } from "./watch.mjs"

const seconds = 4

const cyclesDone = (page) => page.evaluate(() => window.chainrule.frame().cycle)

/** ms from a press on T until nothing moves any more. */
async function timeToPause(page) {
  return page.evaluate(async () => {
    const started = performance.now()
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "t", code: "KeyT", bubbles: true }))
    let [cycle, changed] = [window.chainrule.frame().cycle, started]
    while (performance.now() - changed < 400) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = window.chainrule.frame().cycle
      if (now !== cycle) changed = performance.now()
      cycle = now
    }
    return changed - started
  })
}

/** Begins to train, with the panel of training beside the stage. */
async function train(page) {
  await page.keyboard.press("t")
  await page.locator('[data-panel="training"]').waitFor()
}

/** Trains for a while, with the training panel and the answers over the plane, or with neither. */
async function trained(browser, url, net, isOpen) {
  const page = await openNet(browser, url, net)
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable")
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics")
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000
  }
  await train(page)
  if (!isOpen) await page.getByRole("button", { name: "Training", exact: true }).click()
  await page.waitForTimeout(1500)
  const [from, before] = [await cyclesDone(page), await work()]
  const seen = await page.evaluate(watch, seconds * 1000)
  const [to, after] = [await cyclesDone(page), await work()]
  const pause = await timeToPause(page)
  await page.close()
  const { batchSize } = net.document
  return {
    ...seen,
    pause,
    speed: ((to - from) * batchSize * 1000) / seen.took,
    task: (after - before) / seen.gaps.length,
  }
}

export async function benchTrain(browser, url) {
  for (const net of trainingNets) {
    const bare = await trained(browser, url, net, false)
    const full = await trained(browser, url, net, true)
    table(`Training ${net.name} for ${seconds} s in the page`, [
      ["samples a second, panel closed", Math.round(bare.speed).toLocaleString("en"), "", ""],
      ["samples a second, curve and picture open", Math.round(full.speed).toLocaleString("en"), "", net.goal],
      [
        "frames a second, the same",
        ((full.gaps.length * 1000) / full.took).toFixed(1),
        `p95 ${ms(percentile(full.gaps, 0.95))}`,
        "60",
      ],
      ["all work of the page's thread, a frame", ms(full.task), "", "≤ 8 ms"],
      ["tasks over 50 ms", String(full.long), "", "0"],
      ["from Pause to rest", ms(full.pause), "", "≤ 100 ms"],
    ])
  }
}

/** Minutes of training on 2-4-2-1, as fast as it goes. */
export function benchTrainMemory(browser, url, minutes) {
  return memoryOver(browser, url, { net: trainingNets[0], what: "Training", begin: train, minutes })
}
