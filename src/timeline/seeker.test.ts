import "../engine/laterTrain"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { learn } from "../engine/learn"
import { train } from "../engine/train"
import { placeOf } from "./cycle"
import { cycleOfEdit, withEdit } from "./edits"
import type { Change, Experiment } from "./experiment"
import { experimentOf } from "./experimentOf.test-data"
import { advance, firstFrame } from "./frame"
import { createSeeker, type Sought } from "./seeker"
import type { Frame } from "./trace"

vi.mock("../engine/train", async (original) => {
  const real = await original<typeof import("../engine/train")>()
  return { ...real, train: vi.fn(real.train) }
})
vi.mock("../engine/learn", async (original) => {
  const real = await original<typeof import("../engine/learn")>()
  return { ...real, learn: vi.fn(real.learn) }
})

const trained = vi.mocked(train)
const stepped = vi.mocked(learn)

beforeEach(() => {
  trained.mockClear()
  stepped.mockClear()
})

function run(search: Generator<number, Sought>): Sought & { readonly pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const next = search.next()
    if (next.done) return { ...next.value, pauses }
  }
}

/** Cycle after cycle from the beginning, with steps alone; of an experiment without edits. */
function frameByStepping(experiment: Experiment, t: number): Frame {
  let frame = firstFrame(experiment)
  while (frame.t < t) {
    const network = frame.trace.updated ?? frame.trace.network
    const batch = batchOf(experiment, placeOf(experiment, frame.t + 1).cycle)
    for (const step of learn(network, batch, experiment.cost, experiment.eta)) {
      frame = advance(experiment, frame, step)
      if (frame.t === t) return frame
    }
  }
  return frame
}

function batchOf({ samples, batchSize }: Experiment, cycle: number) {
  const first = (cycle % Math.ceil(samples.length / batchSize)) * batchSize
  return samples.slice(first, first + batchSize)
}

describe("a far position", () => {
  const small = experimentOf({ sizes: [2, 2, 2] })

  it("is reached by training whole cycles, and only the last one is stepped through", () => {
    const seeker = createSeeker(small)
    const { frame } = run(seeker.seek(100_000))
    expect(frame.cycle).toBe(7142)
    expect(trained).toHaveBeenCalledTimes(7142)
    expect(stepped).toHaveBeenCalledTimes(1)
  })

  it("leaves so many keyframes that an earlier one is near, and no more", () => {
    const seeker = createSeeker(small)
    run(seeker.seek(1_000_000))
    expect(seeker.keyframes.count).toBeLessThanOrEqual(1024)
    expect(seeker.keyframes.count).toBeGreaterThan(500)
    for (const t of [999_900, 57_777, 700_001, 3]) {
      trained.mockClear()
      run(seeker.seek(t))
      expect(trained.mock.calls.length).toBeLessThan(128)
    }
  })

  it("lets the caller pause on the way", () => {
    expect(run(createSeeker(small).seek(1_000_000)).pauses).toBeGreaterThan(5)
  })

  it("goes on where it stopped: a step forward computes no cycle again", () => {
    const seeker = createSeeker(small)
    run(seeker.seek(1000))
    trained.mockClear()
    stepped.mockClear()
    for (let t = 1001; t <= 1028; t++) run(seeker.seek(t))
    expect(trained).not.toHaveBeenCalled()
    expect(stepped).toHaveBeenCalledTimes(2)
  })

  it("is kept after an edit: earlier cycles are not computed again", () => {
    const seeker = createSeeker(small)
    const { frame } = run(seeker.seek(50_000))
    const change: Change = { kind: "weight", l: 2, j: 0, k: 0, value: 0.5 }
    const edited = createSeeker(withEdit(small, { cycle: cycleOfEdit(change, frame), change }), seeker)
    trained.mockClear()
    run(edited.seek(50_000))
    expect(trained).not.toHaveBeenCalled()
    run(edited.seek(14))
    expect(trained).not.toHaveBeenCalled()
  })

  it("is computed anew for another network", () => {
    const seeker = createSeeker(small)
    run(seeker.seek(1000))
    const other = { ...small, eta: 0.25 }
    expect(run(createSeeker(other, seeker).seek(1000)).frame).toEqual(run(createSeeker(other).seek(1000)).frame)
    expect(run(createSeeker(other, seeker).seek(1000)).frame).not.toEqual(run(seeker.seek(1000)).frame)
  })
})

describe("edits that differ in a sign of zero only", () => {
  it("are different", () => {
    const start = experimentOf({ sizes: [1, 1] })
    const edited = (value: number) => withEdit(start, { cycle: 1, change: { kind: "x", sample: 0, k: 0, value } })
    const seeker = createSeeker(edited(0))
    run(seeker.seek(40))
    // The keyframe at cycle 2 comes from x = 0.
    expect(createSeeker(edited(-0), seeker).keyframes.before(3).cycle).toBe(1)
    expect(createSeeker(edited(0), seeker).keyframes.before(3).cycle).toBe(3)
  })
})

describe("searches that are under way at once", () => {
  it("do not disturb each other", () => {
    const experiment = experimentOf({ sizes: [2, 3, 2], samples: 30, batchSize: 20 })
    const seeker = createSeeker(experiment)
    run(seeker.seek(10))
    const [far, near] = [seeker.seek(340), seeker.seek(345)]
    let [a, b] = [far.next(), near.next()]
    while (!a.done || !b.done) {
      if (!a.done) a = far.next()
      if (!b.done) b = near.next()
    }
    expect(a.value.frame).toEqual(run(createSeeker(experiment).seek(340)).frame)
    expect(b.value.frame).toEqual(run(createSeeker(experiment).seek(345)).frame)
    expect(run(seeker.seek(346)).frame).toEqual(run(createSeeker(experiment).seek(346)).frame)
  })
})

describe("cycles of much work", () => {
  it("are stepped through with pauses inside, to the same bits", () => {
    const experiment = experimentOf({ sizes: [30, 20], samples: 20_000, batchSize: 20_000, eta: 0.1 })
    const t = 140_002 + 3
    const sought = run(createSeeker(experiment).seek(t))
    expect(trained).not.toHaveBeenCalled()
    expect(sought.pauses).toBeGreaterThan(140_000)
    const right = frameByStepping(experiment, t)
    expect(sought.frame.trace).toEqual(right.trace)
    expect([sought.frame.t, sought.frame.cycle, sought.frame.done]).toEqual([t, 1, 3])
  })
})

describe("a run in which a number stops being finite", () => {
  const linear = experimentOf({ sizes: [1, 2, 1], hidden: "linear", output: "linear", eta: 1e6 })

  it("stops there, whichever way it is reached", () => {
    const sought = run(createSeeker(linear).seek(1_000_000))
    if (sought.kind !== "fault") throw new Error("it should have stopped")
    expect(sought.fault.kind).toBe("non-finite")
    const { t } = sought.frame
    expect(t).toBeGreaterThan(14)
    const stepwise = createSeeker(linear)
    for (let s = 0; s <= t; s++) expect(run(stepwise.seek(s)).kind).toBe("frame")
    expect(run(stepwise.seek(t + 1))).toEqual({ ...sought, pauses: 0 })
    expect(run(stepwise.seek(t + 1))).toEqual({ ...sought, pauses: 0 })
    expect(run(stepwise.seek(t)).frame).toEqual(sought.frame)
  })

  it("goes on when the edit that broke it is undone", () => {
    const calm = { ...linear, eta: 0.01 }
    const seeker = createSeeker(calm)
    const { frame } = run(seeker.seek(100))
    const broken = [
      { kind: "weight", l: 1, j: 0, k: 0, value: 1e6 },
      { kind: "learning-rate", value: 1e6 },
      { kind: "x", sample: 0, k: 0, value: 1e6 },
    ] as const
    const edited = broken.reduce<Experiment>((now, change) => withEdit(now, { cycle: frame.cycle, change }), calm)
    const faulty = createSeeker(edited, seeker)
    expect(run(faulty.seek(100_000)).kind).toBe("fault")
    const undone = createSeeker(calm, faulty)
    expect(run(undone.seek(100)).frame).toEqual(frame)
    expect(run(undone.seek(300)).frame).toEqual(run(createSeeker(calm).seek(300)).frame)
  })

  it("keeps nothing of an edit that breaks the very cycle it belongs to", () => {
    // So far on that keyframes are not at every cycle any more.
    const cycle = 3001
    const calm = { ...linear, eta: 0, samples: [{ x: Float64Array.of(1e200), y: Float64Array.of(0) }] }
    const still = {
      ...calm,
      network: { layers: calm.network.layers.map((layer) => ({ ...layer, W: layer.W.map(() => 0) })) },
    }
    const faulty = createSeeker(
      [1, 2].reduce<Experiment>(
        (now, l) => withEdit(now, { cycle, change: { kind: "weight", l, j: 0, k: 0, value: 1e6 } }),
        still,
      ),
    )
    const sought = run(faulty.seek(100_000))
    expect([sought.kind, sought.frame.cycle]).toEqual(["fault", cycle])
    const t = sought.frame.t
    expect(run(createSeeker(still, faulty).seek(t)).frame).toEqual(run(createSeeker(still).seek(t)).frame)
  })
})

describe("a position that is none", () => {
  it.each([-1, 0.5, Number.NaN, 2 ** 60])("%s throws", (t) => {
    expect(() =>
      createSeeker(experimentOf({ sizes: [1, 1] }))
        .seek(t)
        .next(),
    ).toThrow(RangeError)
  })
})
