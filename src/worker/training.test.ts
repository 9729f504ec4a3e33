import { describe, expect, it, vi } from "vitest"
import { evaluate } from "../engine/evaluate"
import type { Network } from "../engine/network"
import type { Step } from "../engine/step"
import { presets } from "../presets"
import { startOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import { experimentOf } from "../timeline/experimentOf.test-data"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import type { Until } from "../timeline/training"
import type { Envelope, Reply, Request, Trained } from "./protocol"
import { createServer } from "./server"
import "./ownServer"

const { experiment } = presets.xor

/** A server whose clock goes on by one ms at each look, or is the real one; pictures may be drawn at once. */
function harness({ isReal = false, draws = true }: { isReal?: boolean; draws?: boolean } = {}) {
  const posted: Envelope<Reply>[] = []
  let time = 0
  let lastId = 0
  let between: ((count: number) => void) | null = null
  let pauses = 0
  const server = createServer(
    (reply) => {
      posted.push(reply)
      if (draws && reply.body.type === "trained" && reply.body.frame) acknowledge(reply.id)
    },
    async () => {
      pauses += 1
      between?.(pauses)
    },
    () => {
      time += 1
      return isReal ? performance.now() : time
    },
  )
  function send(body: Request): number {
    lastId += 1
    server.receive({ id: lastId, body })
    return lastId
  }
  const acknowledge = (of: number) => send({ type: "train-ack", revision: 1, of, pictures: 1 })
  const trained = () => posted.flatMap(({ body }) => (body.type === "trained" ? [body] : []))
  const end = () =>
    vi.waitFor(() => expect(trained().some((news) => news.end !== null)).toBe(true), { timeout: 20_000 })
  const train = (cycle: number, until: Until) => send({ type: "train", revision: 1, cycle, until })
  const atPause = (run: (count: number) => void) => (between = run)
  const frame = async (t: number) => {
    const id = send({ type: "seek", revision: 1, t, inside: 0 })
    const answer = await vi.waitFor(() => {
      const found = posted.find((reply) => reply.id === id && reply.body.type !== "working")
      expect(found).toBeDefined()
      return found?.body
    })
    return answer?.type === "frame" ? answer.frame : answer?.type === "step" ? answer.step : null
  }
  return { send, acknowledge, posted, trained, train, end, atPause, frame, now: () => time }
}

function stepped(of: Experiment, t: number): Frame {
  const work = createSeeker(of).seek(t)
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value.frame
}

/** Step by step from the start, without a keyframe between. */
function* steppedOn(of: Experiment): Generator<Frame> {
  const seeker = createSeeker(of)
  for (let t = 0; ; t++) {
    const work = seeker.seek(t)
    for (let next = work.next(); ; next = work.next())
      if (next.done) {
        yield next.value.frame
        break
      }
  }
}

const withoutSamples = ({ samples: _, ...frame }: Frame) => frame
const costsOf = (news: readonly Trained[]) => news.findLast(({ costs }) => costs)?.costs

describe("training", () => {
  it("of 1,000 cycles, stepped back through its last update, is to the bit a run that was stepped from the start", async () => {
    const { send, train, end, frame, trained } = harness()
    send({ type: "open", revision: 1, experiment })
    train(0, { cycles: 1000 })
    await end()
    expect(trained().find((news) => news.end)).toMatchObject({ cycle: 1000, end: "cycles" })
    const t = startOf(experiment, 1000)
    const first = startOf(experiment, 999)
    const wanted = new Map<number, Frame>()
    for (const one of steppedOn(experiment)) {
      if (one.t >= first) wanted.set(one.t, one)
      if (one.t === t) break
    }
    for (let at = t; at >= first; at--) expect(await frame(at)).toEqual(withoutSamples(wanted.get(at)!))
  })

  it("shows pictures that are whole moments of the run", async () => {
    const { send, train, end, trained } = harness({ isReal: true })
    send({ type: "open", revision: 1, experiment })
    train(0, { cycles: 60_000 })
    await end()
    const pictures = trained().flatMap(({ frame }) => frame ?? [])
    expect(pictures.length).toBeGreaterThan(1)
    for (const picture of [pictures[0]!, pictures.at(-1)!])
      expect(picture).toEqual(withoutSamples(stepped(experiment, picture.t)))
  })

  it.each([2, 3, 4, 5, 6, 7, 8, 13, 21, 34, 55])("obeys a pause within a slice, wherever it is (%i)", async (nth) => {
    const { send, train, end, atPause, now, trained } = harness()
    send({ type: "open", revision: 1, experiment })
    let asked = 0
    atPause((count) => {
      if (count !== nth) return
      asked = now()
      send({ type: "pause-training", revision: 1 })
    })
    train(0, {})
    await end()
    expect(asked).toBeGreaterThan(0)
    expect(now() - asked).toBeLessThan(100)
    // What is evaluated, and the last cost, are of the cycle that training ended with.
    const { cycle } = trained().find((news) => news.end)!
    await vi.waitFor(() => expect(trained().at(-1)).toMatchObject({ end: null, evaluations: [{ cycle }] }))
    expect(trained().at(-1)?.costs?.cycles.at(-1)).toBe(cycle - 1)
  })

  it("obeys a pause that comes before it has begun", async () => {
    const { send, train, end, trained } = harness()
    send({ type: "open", revision: 1, experiment })
    train(40, {})
    send({ type: "pause-training", revision: 1 })
    await end()
    expect(trained()[0]).toMatchObject({ cycle: 40, end: "paused" })
  })

  it("has no more than two pictures on their way, and goes on without", async () => {
    const { send, train, end, trained } = harness({ isReal: true, draws: false })
    send({ type: "open", revision: 1, experiment })
    train(0, { cycles: 60_000 })
    await end()
    expect(trained().filter(({ frame }) => frame)).toHaveLength(2)
    expect(trained().find((news) => news.end)?.cycle).toBe(60_000)
  })

  it("ends where all samples cost what was asked for, not where they did when they began to be asked", async () => {
    // The targets change from 0 to 1 and back so slowly that the net follows them: what it costs goes up and down all the time.
    const one = experimentOf({ sizes: [1, 1], output: "linear", eta: 2e-4 })
    const samples = Array.from({ length: 20_000 }, (_, i) => ({
      x: Float64Array.of(0),
      y: Float64Array.of(i < 10_000 ? 0 : 1),
    }))
    const goal = 0.13
    const { send, train, end, trained } = harness()
    send({ type: "open", revision: 1, experiment: { ...one, samples, batchSize: 1 } })
    train(0, { cost: goal, cycles: 3_000_000 })
    await end()
    await vi.waitFor(() => expect(trained().at(-1)?.end).toBeNull())
    const ended = trained().find((news) => news.end)
    const [all] = trained().at(-1)!.evaluations
    const low = trained().flatMap(({ evaluations }) => evaluations.filter(({ train: { C } }) => C <= goal))
    expect(low.some(({ cycle }) => cycle !== ended?.cycle)).toBe(true)
    expect(all?.cycle).toBe(ended?.cycle)
    expect(ended?.end).toBe(all!.train.C <= goal ? "cost" : "cycles")
  })

  it("at a pace does no more epochs in a second, shows each, and obeys a pause while it rests", async () => {
    const { send, end, trained } = harness({ isReal: true })
    send({ type: "open", revision: 1, experiment })
    const began = performance.now()
    send({ type: "train", revision: 1, cycle: 0, until: {}, pace: 40 })
    await vi.waitFor(() => expect(trained().filter(({ frame }) => frame).length).toBeGreaterThan(10), 5000)
    send({ type: "pause-training", revision: 1 })
    await end()
    const { cycle } = trained().find((news) => news.end)!
    // XOR is a batch: a cycle is an epoch.
    expect(cycle).toBeGreaterThan(10)
    expect(cycle).toBeLessThanOrEqual(1 + (40 * (performance.now() - began)) / 1000)
    expect(trained().filter(({ frame }) => frame).length).toBeGreaterThan(cycle / 2)
  })

  it("that is quiet tells the same costs and no picture, the last evaluation with its end", async () => {
    const told = async (quiet: boolean) => {
      const { send, end, trained } = harness({ isReal: true })
      send({ type: "open", revision: 1, experiment })
      send({ type: "train", revision: 1, cycle: 0, until: { cycles: 30_000 }, quiet })
      await end()
      await vi.waitFor(() => expect(trained().at(-1)?.evaluations.at(-1)?.cycle).toBe(30_000))
      return trained()
    }
    const [quiet, loud] = [await told(true), await told(false)]
    expect(quiet.filter(({ frame }) => frame)).toEqual([])
    expect(quiet.at(-1)).toMatchObject({ cycle: 30_000, end: "cycles" })
    expect(costsOf(quiet)).toEqual(costsOf(loud))
    expect(quiet.at(-1)?.evaluations.at(-1)).toEqual(loud.at(-1)?.evaluations.at(-1))
  })

  it("ends with the first epoch after which all samples cost what was asked for", async () => {
    const slow = experimentOf({ sizes: [2, 3, 1], samples: 20, batchSize: 5, eta: 0.3 })
    const costAfter = (cycle: number) => {
      const { network } = stepped(slow, startOf(slow, cycle)).step as Extract<Step, { kind: "update" }>
      const work = evaluate(network, slow.samples, slow.cost, null)
      for (let next = work.next(); ; next = work.next()) if (next.done) return next.value.C
    }
    const goal = costAfter(400)
    const { send, train, end, trained } = harness({ isReal: true })
    send({ type: "open", revision: 1, experiment: slow })
    train(0, { cost: goal })
    await end()
    const { cycle, end: why } = trained().find((news) => news.end)!
    expect([why, cycle % 4]).toEqual(["cost", 0])
    expect(costAfter(cycle)).toBeLessThanOrEqual(goal)
    expect(costAfter(cycle - 4)).toBeGreaterThan(goal)
  })

  it("does not take late word of a former training's pictures for word of its own", async () => {
    const { send, train, end, trained, acknowledge } = harness({ isReal: true, draws: false })
    send({ type: "open", revision: 1, experiment })
    const former = train(0, { cycles: 20_000 })
    await end()
    train(20_000, { cycles: 60_000 })
    acknowledge(former)
    acknowledge(former)
    await vi.waitFor(() => expect(trained().filter((news) => news.end)).toHaveLength(2), { timeout: 20_000 })
    expect(trained().filter(({ frame, cycle }) => frame && cycle > 20_000)).toHaveLength(2)
  })

  it("tells exact costs of evenly spaced cycles and of the last one, however many there are", async () => {
    const { send, train, end, trained } = harness()
    send({ type: "open", revision: 1, experiment })
    train(0, { cycles: 9000 })
    await end()
    const costs = costsOf(trained())
    expect(costs?.cycles.length).toBeLessThanOrEqual(2001)
    expect(costs?.cycles.at(-1)).toBe(8999)
    for (const at of [0, 7, costs!.cycles.length - 1]) {
      const cycle = costs!.cycles[at]!
      expect(costs!.C[at]).toBe(stepped(experiment, startOf(experiment, cycle + 1)).trace.mean?.C)
    }
  })

  it("stops at a cost", async () => {
    const { send, train, end, trained } = harness()
    send({ type: "open", revision: 1, experiment })
    train(0, { cost: 0.05 })
    await end()
    expect(trained().find((news) => news.end)?.end).toBe("cost")
    await vi.waitFor(() => expect(trained().at(-1)?.evaluations[0]?.train.C).toBeLessThanOrEqual(0.05))
  })

  it("ends before the cycle that cannot be finished, where stepping finds the fault", async () => {
    const layers = experiment.network.layers.map((layer) => ({ ...layer, activation: "linear" as const }))
    const wild: Experiment = { ...experiment, cost: "quadratic", network: { layers } satisfies Network, eta: 50 }
    const { send, train, end, trained, posted } = harness()
    send({ type: "open", revision: 1, experiment: wild })
    train(0, {})
    await end()
    const last = trained().find((news) => news.end)!
    expect(last.end).toBe("fault")
    expect(trained().some(({ sign }) => sign === "grew")).toBe(true)
    send({ type: "seek", revision: 1, t: startOf(wild, last.cycle + 1), inside: 0 })
    await vi.waitFor(() => expect(posted.at(-1)?.body.type).toBe("fault"))
    const fault = posted.at(-1)?.body
    expect(fault?.type === "fault" && fault.frame.cycle).toBe(last.cycle)
  })

  it("ends with the experiment that it is of", async () => {
    const { send, train, atPause, trained } = harness()
    send({ type: "open", revision: 1, experiment })
    let pauses = 0
    atPause((count) => {
      pauses = count
      if (count === 3) send({ type: "open", revision: 2, experiment: { ...experiment, eta: 1 } })
    })
    train(0, {})
    await vi.waitFor(() => expect(pauses).toBe(3))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(pauses).toBe(3)
    expect(trained().some(({ end }) => end !== null)).toBe(false)
  })

  it("evaluates the samples for testing beside those it learns from", async () => {
    const { send, train, end, trained } = harness()
    send({ type: "open", revision: 1, experiment: { ...experiment, test: experiment.samples.slice(0, 2) } })
    train(0, { cycles: 20 })
    await end()
    await vi.waitFor(() => expect(trained().at(-1)?.evaluations).toHaveLength(1))
    const [evaluated] = trained().at(-1)!.evaluations
    expect(evaluated?.cycle).toBe(20)
    expect(evaluated?.test?.C).toBeGreaterThan(0)
    expect([0, 0.5, 1]).toContain(evaluated?.test?.accuracy)
  })

  it("knows the samples of the experiment before where they are not sent again", async () => {
    const { send, frame } = harness()
    send({ type: "open", revision: 1, experiment })
    send({ type: "open", revision: 1, experiment: { ...experiment, samples: null, eta: 2 } })
    expect(await frame(startOf(experiment, 3))).toEqual(
      withoutSamples(stepped({ ...experiment, eta: 2 }, startOf(experiment, 3))),
    )
  })

  it("refuses an experiment whose samples never came", async () => {
    const { send, posted } = harness()
    send({ type: "open", revision: 1, experiment: { ...experiment, samples: null } })
    expect(posted.at(-1)?.body.type).toBe("refused")
  })
})
