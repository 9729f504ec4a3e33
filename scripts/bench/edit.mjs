// From the event of a moved slider to the frame that shows all new numbers.
import { netOf, nets, openNet } from "./nets.mjs"
import { ms, percentile, table } from "./table.mjs"

const moves = 120

/** In the page: moves the slider of the selected weight again and again, each time right after a frame began, and waits for the frame in which every number is new. Times in ms until the numbers are in the page and until that frame is painted. */
async function measure(count) {
  const slider = document.querySelector('[data-panel="inspector"] input[type="range"]')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const afterPaint = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    })
  const found = { inPage: [], painted: [] }
  for (let i = 0; i < count; i += 1) {
    await frame()
    const before = window.chainrule.frame().values.cost
    const started = performance.now()
    set.call(slider, String(Number(slider.min) + ((Number(slider.max) - Number(slider.min)) * ((i * 37) % 100)) / 100))
    slider.dispatchEvent(new Event("input", { bubbles: true }))
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (window.chainrule.frame().values.cost === before) return
        observer.disconnect()
        resolve(performance.now())
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    found.inPage.push((await shown) - started)
    await frame()
    found.painted.push((await afterPaint()) - started)
  }
  return found
}

async function measureNet(browser, url, net, slowdown) {
  const page = await openNet(browser, url, net)
  const end = await page.evaluate(() => window.chainrule.frame().perCycle - 2)
  await page.evaluate((position) => window.chainrule.seek(position), end)
  await page.locator('[data-panel="values"] [data-term="W:1:0:0"]').first().click()
  await page.locator('[data-panel="inspector"] input[type="range"]').waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown })
  await page.evaluate(measure, 20)
  const found = await page.evaluate(measure, moves)
  await page.close()
  return found
}

/** Two frames are 33.4 ms: the one in which the event came and the one that shows the numbers. */
export async function benchEdit(browser, url) {
  const rows = []
  for (const [net, slowdown, goal] of [
    [nets[0], 1, "≤ 16.7 ms"],
    [{ name: "8-8-8-8", document: netOf([8, 8, 8, 8]) }, 1, "≤ 16.7 ms"],
    [nets[2], 1, "≤ 33 ms"],
    [nets[0], 4, "≤ 50 ms"],
    [nets[1], 4, "≤ 50 ms"],
  ]) {
    const name = slowdown === 1 ? net.name : `${net.name}, processor ${slowdown}× slower`
    try {
      const { inPage, painted } = await measureNet(browser, url, net, slowdown)
      rows.push([
        `${name}: numbers in the page`,
        ms(percentile(inPage, 0.5)),
        `p95 ${ms(percentile(inPage, 0.95))}`,
        goal,
      ])
      rows.push([`${name}: painted`, ms(percentile(painted, 0.5)), `p95 ${ms(percentile(painted, 0.95))}`, ""])
    } catch (error) {
      rows.push([name, "–", String(error.message).split("\n")[0], goal])
    }
  }
  table(`Edit to paint, median of ${moves} moves of a slider`, rows)
}
