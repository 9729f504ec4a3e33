// Whether memory stays: what a page and its worker hold when garbage is gone, early and late.
import { openNet } from "./nets.mjs"
import { table } from "./table.mjs"

/** Asks of the page's worker, which has a heap of its own, with a method of the debugging protocol. */
async function worker(session) {
  const attached = new Promise((resolve) => session.once("Target.attachedToTarget", resolve))
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const { sessionId } = await attached
  let id = 0
  return (method) =>
    new Promise((resolve) => {
      const own = ++id
      const hear = ({ message, sessionId: from }) => {
        const answer = JSON.parse(message)
        if (from !== sessionId || answer.id !== own) return
        session.off("Target.receivedMessageFromTarget", hear)
        resolve(answer.result)
      }
      session.on("Target.receivedMessageFromTarget", hear)
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: own, method }) })
    })
}

/** A function that tells MB of both heaps, DOM nodes and workers of the page. */
async function holding(page) {
  const session = await page.context().newCDPSession(page)
  const ask = await worker(session)
  return async () => {
    await session.send("HeapProfiler.collectGarbage")
    await ask("HeapProfiler.collectGarbage")
    const { usedSize } = await session.send("Runtime.getHeapUsage")
    const { nodes } = await session.send("Memory.getDOMCounters")
    const { usedSize: ofWorker, backingStorageSize = 0 } = await ask("Runtime.getHeapUsage")
    return {
      heap: usedSize / 1e6,
      worker: (ofWorker + backingStorageSize) / 1e6,
      nodes,
      workers: page.workers().length,
    }
  }
}

/** What is held after a fifth of so many minutes of `begin`, and at their end. */
export async function memoryOver(browser, url, { net, what, begin, minutes }) {
  const page = await openNet(browser, url, net)
  const held = await holding(page)
  await begin(page)
  await page.waitForTimeout(minutes * 12_000)
  const early = await held()
  await page.waitForTimeout(minutes * 48_000)
  const late = await held()
  const { position, cycle } = await page.evaluate(() => window.chainrule.frame())
  await page.close()
  const megabytes = (name) => [`${late[name].toFixed(1)} MB`, `was ${early[name].toFixed(1)} MB`, "+ ≤ 5 MB"]
  table(
    `${what} ${net.name} for ${minutes} min (step ${position}, cycle ${cycle + 1}), from minute ${minutes / 5} to the end`,
    [
      ["heap of the page", ...megabytes("heap")],
      ["heap of the worker", ...megabytes("worker")],
      ["DOM nodes", String(late.nodes), `was ${early.nodes}`, "± ≤ 1 %"],
      ["workers", String(late.workers), "", "1"],
    ],
  )
}
