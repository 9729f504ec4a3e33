import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { presets } from "../presets"
import { createAppStore } from "../store/store"
import { placeOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import type { WorkerLike } from "../worker/line"
import type { Envelope, Reply, Request } from "../worker/protocol"
import { createServer } from "../worker/server"
import { connect } from "./connect"

/** A worker in this thread, with the real server inside; `hears` says what it gets to hear. */
function worker(hears: (request: Request) => boolean): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      const { id, body } = message as Envelope<Request>
      if (hears(body)) server.receive(structuredClone(message))
      else if (body.type === "prove")
        post({ id, body: { type: "proving", revision: body.revision, checked: 3, of: 16 } })
    },
    terminate() {},
  }
  const post = (reply: Envelope<Reply>) =>
    queueMicrotask(() => worker.onmessage?.(new MessageEvent("message", { data: structuredClone(reply) })))
  const server = createServer(
    post,
    () => Promise.resolve(),
    () => 0,
  )
  return worker
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("requestAnimationFrame", (then: () => void) => setTimeout(then, 16))
  vi.stubGlobal("cancelAnimationFrame", clearTimeout)
  vi.stubGlobal("document", { hidden: false, addEventListener() {}, removeEventListener() {} })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it("a proof that is interrupted leaves nothing behind that says it runs", async () => {
  const store = createAppStore()
  const connection = connect(store, () => worker(({ type }) => type !== "prove"))
  await connection.settled()
  const proof = connection.prove()
  await vi.advanceTimersByTimeAsync(1)
  expect(store.getState().proving).toEqual({ checked: 3, of: 16 })
  store.getState().open(presets.xor.experiment, "xor")
  expect(await proof).toBeNull()
  expect(store.getState().proving).toBeNull()
  connection.close()
})

it("a fault that is met while proving names the step at which it lies, not the one shown", async () => {
  const { experiment } = presets.mazur
  const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: "linear" as const }))
  const wild: Experiment = { ...experiment, network: { layers }, eta: 1e200 }
  const store = createAppStore()
  const connection = connect(store, () => worker(() => true))
  store.getState().open(wild, null)
  await connection.settled()
  // The second cycle begins with weights near 1e200: its first two layers can still be computed.
  store.getState().seek(15)
  await connection.settled()
  expect(store.getState()).toMatchObject({ t: 15, fault: null })
  const proof = await connection.prove()
  store.getState().seek(28)
  await connection.settled()
  expect(store.getState().fault).not.toBeNull()
  expect(store.getState().frame.t).toBeGreaterThan(15)
  expect(proof).toMatchObject({ fault: store.getState().fault, t: store.getState().frame.t })

  store.getState().dismiss(store.getState().notices[0]!.id)
  store.getState().seek(15)
  await connection.settled()
  store.getState().prove()
  await vi.advanceTimersByTimeAsync(1)
  expect(store.getState().notices.at(-1)).toMatchObject({
    message: expect.stringMatching(/^fault[.]/),
    slots: { cycle: 2, step: placeOf(wild, proof && "t" in proof ? proof.t + 1 : 0).done, of: 14 },
  })
  // The same once more is one notice; it goes with the run.
  store.getState().seek(28)
  await connection.settled()
  expect(store.getState().notices).toHaveLength(1)
  store.getState().edit({ kind: "learning-rate", value: 0.5 })
  expect(store.getState().notices).toEqual([])
  connection.close()
})

it("however often a number is changed in a frame, the engine hears of the first and the last value", async () => {
  const heard: Request[] = []
  const store = createAppStore()
  const connection = connect(store, () => worker((request) => heard.push(request) > 0))
  await connection.settled()
  const set = (value: number) => store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value })
  const values = () =>
    heard.splice(0).flatMap((request) => {
      const change = request.type === "open" ? request.experiment.edits[0]?.change : undefined
      return change && "value" in change ? [change.value] : []
    })
  values()
  for (let i = 1; i <= 50; i++) {
    set(i)
    // The engine may be quick enough to answer in between.
    if (i === 25) await vi.advanceTimersByTimeAsync(1)
  }
  await vi.advanceTimersByTimeAsync(17)
  expect(values()).toEqual([1, 50])
  expect(store.getState().frame.trace.network.layers[1]?.W[0]).toBe(50)

  // Back to what was asked for first, whose answer was passed over.
  await vi.advanceTimersByTimeAsync(16)
  set(51)
  set(52)
  await vi.advanceTimersByTimeAsync(1)
  store.getState().undo()
  await vi.advanceTimersByTimeAsync(17)
  expect(store.getState().frame.trace.network.layers[1]?.W[0]).toBe(51)

  // Nothing is drawn behind another tab, and nothing waits for it.
  await vi.advanceTimersByTimeAsync(16)
  vi.stubGlobal("document", { hidden: true, addEventListener() {}, removeEventListener() {} })
  values()
  for (const value of [61, 62, 63]) set(value)
  expect(values()).toEqual([61, 62, 63])
  connection.close()
})
