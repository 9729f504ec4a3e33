import "../engine/laterTrain"
import { describe, expect, it } from "vitest"
import { plainSgd, type UpdateRule } from "../engine/updateRule"
import { batchAt, startOf } from "./cycle"
import { etaAt, withEdit } from "./edits"
import type { Experiment } from "./experiment"
import { experimentOf } from "./experimentOf.test-data"
import { createSeeker, type Seeker } from "./seeker"
import type { Frame } from "./trace"

const adam: UpdateRule = { ...plainSgd, optimizer: { kind: "adam", beta1: 0.9, beta2: 0.99, epsilon: 1e-8 } }
const momentum: UpdateRule = { ...plainSgd, optimizer: { kind: "momentum", beta: 0.9 }, clip: 0.1 }
const bare: Experiment = experimentOf({ sizes: [2, 3, 2], samples: 5, batchSize: 2, eta: 0.1 })

function seek(seeker: Seeker, t: number): Frame {
  const search = seeker.seek(t)
  for (;;) {
    const next = search.next()
    if (next.done) return next.value.frame
  }
}

describe.each<[string, Experiment]>([
  ["Adam", { ...bare, rule: adam }],
  ["momentum with a clip, shuffled", { ...bare, rule: momentum, shuffle: 7 }],
  ["a cosine", { ...bare, rule: { ...adam, schedule: { kind: "cosine", cycles: 30, floor: 0.01 } } }],
])("a run by %s", (_, experiment) => {
  const end = startOf(experiment, 40)

  it("is the same frame, moments included, by steps, by jumps, and backwards", () => {
    const [stepping, jumping] = [createSeeker(experiment), createSeeker(experiment)]
    const frames = new Map<number, Frame>()
    for (let t = 0; t <= end; t++) frames.set(t, seek(stepping, t))
    for (const t of [end, 3, end - 1, startOf(experiment, 20), startOf(experiment, 20) + 5, 1, end - 30])
      expect(seek(jumping, t), `step ${t}`).toEqual(frames.get(t))
    expect(seek(jumping, end).trace.ruled?.after.updates).toBe(40)
  })

  it("comes back whole after an edit and its undo", () => {
    const before = createSeeker(experiment)
    const there = seek(before, end)
    const edited = createSeeker(withEdit(experiment, { cycle: 10, change: { kind: "rule", rule: plainSgd } }), before)
    expect(seek(edited, end)).not.toEqual(there)
    expect(seek(edited, startOf(experiment, 10) - 1)).toEqual(seek(before, startOf(experiment, 10) - 1))
    expect(seek(createSeeker(experiment, edited), end)).toEqual(there)
  })
})

it("an optimizer of another kind begins anew, one with other numbers goes on", () => {
  const other: UpdateRule = { ...adam, optimizer: { kind: "adam", beta1: 0.5, beta2: 0.9, epsilon: 1e-8 } }
  const updates = (rule: UpdateRule) => {
    const run = withEdit({ ...bare, rule: adam }, { cycle: 10, change: { kind: "rule", rule } })
    return seek(createSeeker(run), startOf(run, 11)).trace.ruled?.after.updates
  }
  expect([updates(momentum), updates(other)]).toEqual([1, 11])
})

it("the number that η is set to is the one its cycle uses; the schedule goes on from there", () => {
  const step: UpdateRule = { ...plainSgd, schedule: { kind: "step", every: 10, factor: 0.5 } }
  const run = withEdit({ ...bare, rule: step }, { cycle: 25, change: { kind: "learning-rate", value: 0.3 } })
  expect([0, 9, 10, 24, 25, 34, 35].map((cycle) => etaAt(run, cycle))).toEqual([0.1, 0.1, 0.05, 0.025, 0.3, 0.3, 0.15])
  const later = withEdit(bare, { cycle: 12, change: { kind: "rule", rule: step } })
  expect([11, 12, 21, 22].map((cycle) => etaAt(later, cycle))).toEqual([0.1, 0.1, 0.1, 0.05])
  const other = withEdit(later, { cycle: 15, change: { kind: "rule", rule: { ...step, clip: 1 } } })
  expect(etaAt(other, 22)).toBe(0.05)
})

describe("shuffled by a seed", () => {
  const run = { ...bare, samples: Array.from({ length: 40 }, () => bare.samples[0]!), batchSize: 7, shuffle: 5 }
  const epoch = (experiment: Experiment, n: number) =>
    Array.from({ length: 6 }, (_, i) => batchAt(experiment, 6 * n + i)).flat()

  it("every sample comes once in each epoch, in another order, the same for the same seed", () => {
    const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b)
    for (const n of [0, 1, 1e9]) expect(sorted(epoch(run, n))).toEqual(Array.from({ length: 40 }, (_, i) => i))
    expect(epoch(run, 0)).not.toEqual(epoch(run, 1))
    expect(epoch(run, 3)).toEqual(epoch({ ...run }, 3))
    expect(epoch(run, 0)).not.toEqual(epoch({ ...run, shuffle: 4 }, 0))
  })

  it("all orders of three samples are about as likely", () => {
    const counts = new Map<string, number>()
    const three = { ...run, samples: run.samples.slice(0, 3), batchSize: 3 }
    for (let n = 0; n < 6000; n++) {
      const order = batchAt(three, n).join()
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130)
  })
})
