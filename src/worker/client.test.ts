import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Fault } from "../engine/fault"
import { presets } from "../presets"
import type { Frame } from "../timeline/trace"
import { createClient } from "./client"
import type { WorkerLike } from "./line"
import type { CurveRequest, Envelope, Reply, Request } from "./protocol"
import "./ownServer"
import { createServer } from "./server"

const { experiment } = presets.mazur

/** How a worker of the test behaves. */
interface Manner {
  /** Never says a word. */
  silent?: boolean
  /** Says it is ready and then nothing more. */
  hangs?: boolean
  /** Fails when it is asked for a position. */
  throws?: boolean
  /** Fails when it is asked for a curve, again and again. */
  diesOfCurves?: boolean
  /** What it makes of each answer: none, one or several messages. */
  answers?(reply: Envelope<Reply>): readonly unknown[]
}

/** A worker in this thread, with the real server inside. */
function fakeWorker(manner: Manner, log: Envelope<Request>[]): WorkerLike & { dead: boolean } {
  const worker: WorkerLike & { dead: boolean } = {
    dead: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      log.push(message as Envelope<Request>)
      const { body } = message as Envelope<Request>
      if (worker.dead || manner.silent || (manner.hangs && body.type !== "open")) return
      if (manner.diesOfCurves && body.type === "curve") {
        // After it has answered what came before.
        setTimeout(() => worker.onerror?.(new Event("error") as ErrorEvent), 10)
        return
      }
      if (manner.throws && body.type === "seek") {
        queueMicrotask(() => worker.onerror?.(new Event("error") as ErrorEvent))
        return
      }
      server?.receive(structuredClone(message))
    },
    terminate() {
      worker.dead = true
    },
  }
  const deliver = (data: unknown) => {
    if (!worker.dead) worker.onmessage?.(new MessageEvent("message", { data: structuredClone(data) }))
  }
  const server = manner.silent
    ? null
    : createServer(
        (reply) =>
          queueMicrotask(() => {
            for (const message of manner.answers?.(reply) ?? [reply]) deliver(message)
          }),
        () => Promise.resolve(),
        () => 0,
      )
  return worker
}

function harness(manners: readonly (Manner | "cannot")[]) {
  const frames: Frame[] = []
  const faults: (Fault | null)[] = []
  const reached: number[] = []
  const notices: string[] = []
  const log: Envelope<Request>[] = []
  const workers: ReturnType<typeof fakeWorker>[] = []
  const client = createClient(
    () => {
      const manner = manners[Math.min(workers.length, manners.length - 1)]!
      if (manner === "cannot") throw new Error("no workers here")
      const worker = fakeWorker(manner, log)
      workers.push(worker)
      return worker
    },
    {
      frame(frame, fault) {
        frames.push(frame)
        faults.push(fault)
      },
      reached: (cycle) => reached.push(cycle),
      notice: (what) => notices.push(what),
    },
  )
  return { client, frames, faults, reached, notices, log, workers }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("client", () => {
  it("passes on how far the engine has come with what is asked now", async () => {
    const sign = (revision: number, cycle: number | null) => ({ id: 2, body: { type: "working", revision, cycle } })
    const signs = [sign(1, 3), sign(0, 4), sign(1, null)]
    const { client, reached } = harness([
      { answers: (reply) => (reply.body.type === "frame" ? [...signs, reply] : [reply]) },
    ])
    client.open(experiment)
    client.seek(8)
    await vi.advanceTimersByTimeAsync(100)
    expect(reached).toEqual([3])
  })

  it("shows what was asked for, step by step and by jumps", async () => {
    const { client, frames } = harness([{}])
    client.open(experiment)
    client.seek(0)
    await vi.advanceTimersByTimeAsync(1)
    client.seek(1)
    await vi.advanceTimersByTimeAsync(1)
    client.seek(12)
    await vi.advanceTimersByTimeAsync(1)
    expect(frames.map(({ t }) => t)).toEqual([0, 1, 12])
    expect(frames[1]?.step?.kind).toBe("input")
  })

  it("has at most two questions out, and the last one always lands", async () => {
    const { client, frames, log } = harness([{}])
    client.open(experiment)
    client.seek(0)
    await vi.advanceTimersByTimeAsync(1)
    const before = log.length
    for (let t = 1; t <= 100; t++) client.seek(t)
    expect(log.length - before).toBeLessThanOrEqual(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(frames.at(-1)?.t).toBe(100)
  })

  it("draws nothing of an experiment that is no longer open", async () => {
    const { client, frames } = harness([{}])
    client.open(experiment)
    client.seek(9)
    client.open(presets.xor.experiment)
    client.seek(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(frames.map(({ t, trace }) => [t, trace.network.layers.at(-1)?.units])).toEqual([[2, 1]])
  })

  it.each<[string, (reply: Envelope<Reply>) => readonly unknown[]]>([
    ["twice", (reply) => [reply, reply]],
    [
      "with another's words between",
      (reply) => [{ id: 999, body: { type: "working", revision: 77, cycle: 1 } }, reply],
    ],
  ])("is not confused by answers that come %s", async (_name, answers) => {
    const { client, frames, notices } = harness([{ answers }])
    client.open(experiment)
    client.seek(0)
    await vi.advanceTimersByTimeAsync(1)
    for (const t of [1, 2, 3, 7]) {
      client.seek(t)
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(frames.at(-1)?.t).toBe(7)
    expect(frames.at(-1)?.trace.z[2]).not.toBeNull()
    expect(notices).toEqual([])
  })

  it.each<[string, Manner]>([
    ["throws", { throws: true }],
    ["hangs", { hangs: true }],
    [
      "answers nonsense",
      { answers: (reply) => (reply.body.type === "frame" ? [{ id: 1, body: { type: "frame", frame: 7 } }] : [reply]) },
    ],
  ])("replaces a worker that %s within two seconds and returns to where it was", async (_name, manner) => {
    const { client, frames, notices, workers } = harness([manner, {}])
    client.open(experiment)
    client.seek(11)
    await vi.advanceTimersByTimeAsync(2000)
    expect(workers).toHaveLength(2)
    expect(workers[0]?.dead).toBe(true)
    expect(frames.at(-1)?.t).toBe(11)
    expect(notices).toEqual(["restarted"])
  })

  it.each<[string, Manner | "cannot"]>([
    ["cannot be made", "cannot"],
    ["never says a word", { silent: true }],
  ])("computes on the page's thread where a worker %s, and says so once", async (_name, manner) => {
    const { client, frames, notices } = harness([manner])
    client.open(experiment)
    client.seek(4)
    await vi.advanceTimersByTimeAsync(6000)
    expect(frames.at(-1)?.t).toBe(4)
    client.seek(14)
    await vi.advanceTimersByTimeAsync(100)
    expect(frames.at(-1)?.t).toBe(14)
    expect(notices).toEqual(["none"])
  })

  it("gives workers up after they have failed three times in a row", async () => {
    const { client, frames, notices } = harness([{ throws: true }])
    client.open(experiment)
    client.seek(4)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(notices).toEqual(["restarted", "restarted", "none"])
    expect(frames.at(-1)?.t).toBe(4)
  })

  it("tells a worker of another build", async () => {
    const { client, notices } = harness([
      {
        answers: (reply) => (reply.body.type === "ready" ? [{ id: 0, body: { type: "ready", version: 99 } }] : [reply]),
      },
    ])
    client.open(experiment)
    await vi.advanceTimersByTimeAsync(1)
    expect(notices).toEqual(["other-version"])
  })

  it("proves, also when the worker has to be replaced meanwhile", async () => {
    const { client } = harness([{ hangs: true }, {}])
    client.open(experiment)
    client.seek(14)
    const proof = client.prove(14)
    await vi.advanceTimersByTimeAsync(3000)
    expect(await proof).toMatchObject({ checked: 16, agrees: true })
  })

  it("gives a proof up that every worker dies of, and goes on", async () => {
    const answers = (reply: Envelope<Reply>) => (/^pro/.test(reply.body.type) ? [] : [reply])
    const { client, frames, workers } = harness([{ answers }])
    client.open(experiment)
    client.seek(14)
    const proof = client.prove(14)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await proof).toBeNull()
    expect(workers.length).toBeLessThan(5)
    client.seek(3)
    await vi.advanceTimersByTimeAsync(100)
    expect(frames.at(-1)?.t).toBe(3)
  })

  const curve: CurveRequest = {
    t: 14,
    parameter: { l: 1, j: 0, k: 0 },
    sample: 0,
    of: "sample",
    now: 0.15,
    range: null,
  }

  it("gives a curve up that every worker dies of, whatever else is answered, and goes on to the next", async () => {
    const { client, frames, notices, workers } = harness([{ diesOfCurves: true }])
    client.open(experiment)
    client.seek(14)
    const [first, second] = [client.curve(curve), client.curve({ ...curve, now: 0.2 })]
    await vi.advanceTimersByTimeAsync(3000)
    expect([await first, await second]).toEqual([null, null])
    expect(workers.length).toBeLessThan(8)
    expect(notices).not.toContain("none")
    client.seek(3)
    await vi.advanceTimersByTimeAsync(1)
    expect(frames.at(-1)?.t).toBe(3)
  })

  it.each<[string, Manner | "cannot"]>([
    ["worker", {}],
    ["page's own engine", "cannot"],
  ])("loses no %s over a curve that is refused", async (_name, manner) => {
    const { client, frames, notices, workers } = harness([manner])
    client.open(experiment)
    client.seek(14)
    await vi.advanceTimersByTimeAsync(100)
    const before = [workers.length, notices.length]
    const refused = client.curve({ ...curve, range: [3, 1] })
    const next = client.curve(curve)
    await vi.advanceTimersByTimeAsync(100)
    expect(await refused).toBeNull()
    expect((await next)?.curve.value).toBe(0.15)
    client.seek(3)
    await vi.advanceTimersByTimeAsync(100)
    expect(frames.at(-1)?.t).toBe(3)
    expect([workers.length, notices.length]).toEqual(before)
  })

  it("computes itself where the worker is of another build and refuses what is asked", async () => {
    const answers = ({ id }: Envelope<Reply>) => [{ id, body: { type: "refused", reason: "layers: another build" } }]
    const { client, frames, notices, workers } = harness([{ answers }])
    client.open(experiment)
    client.seek(4)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(workers).toHaveLength(1)
    expect(notices).toEqual(["none"])
    expect(frames.at(-1)?.t).toBe(4)
  })

  it("says once what happened where no second worker can be made", async () => {
    const { client, frames, notices } = harness([{ throws: true }, "cannot"])
    client.open(experiment)
    client.seek(4)
    await vi.advanceTimersByTimeAsync(3000)
    expect(notices).toEqual(["none"])
    expect(frames.at(-1)?.t).toBe(4)
  })

  it("goes inside a step and on from there", async () => {
    const { client, frames } = harness([{}])
    client.open(experiment)
    client.seek(1, 2)
    await vi.advanceTimersByTimeAsync(1)
    expect(frames.at(-1)?.within).toMatchObject({ done: 2, of: 6 })
    client.seek(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(frames.at(-1)).toMatchObject({ t: 2, within: null, done: 2 })
    expect(frames.at(-1)?.trace.z[1]?.every(Number.isFinite)).toBe(true)
  })

  it("ends a proof without a result when another experiment is opened", async () => {
    const { client } = harness([{}])
    client.open(experiment)
    const proof = client.prove(14)
    client.open(presets.xor.experiment)
    expect(await proof).toBeNull()
  })
})
