import "../engine/laterTrain"
import { describe, expect, it } from "vitest"
import { cycleOfEdit, etaAt, networkAfter, refuseChange, samplesAt, withEdit } from "./edits"
import type { Change, Experiment } from "./experiment"
import { experimentOf } from "./experimentOf.test-data"
import { firstFrame } from "./frame"

const plain = experimentOf({ sizes: [2, 2, 2], samples: 2, batchSize: 1 })
const classes = experimentOf({ sizes: [2, 3], samples: 2, output: "softmax", cost: "categorical-cross-entropy" })
const yesNo = experimentOf({ sizes: [2, 1], samples: 2, cost: "binary-cross-entropy" })

const weight = (value: number): Change => ({ kind: "weight", l: 1, j: 0, k: 1, value })
const target = (j: number, value: number): Change => ({ kind: "y", sample: 0, j, value })
const rate = (value: number): Change => ({ kind: "learning-rate", value })

describe("an edit", () => {
  it("drops later edits, keeps earlier ones and replaces one of the same number in the same cycle", () => {
    const edits: readonly [number, Change][] = [
      [0, weight(1)],
      [2, weight(2)],
      [2, rate(0.1)],
      [5, weight(3)],
      [2, weight(4)],
    ]
    const edited = edits.reduce((now, [cycle, change]) => withEdit(now, { cycle, change }), plain)
    expect(edited.edits).toEqual([
      { cycle: 0, change: weight(1) },
      { cycle: 2, change: rate(0.1) },
      { cycle: 2, change: weight(4) },
    ])
    expect(plain.edits).toEqual([])
  })

  it("of a weight right after the update belongs to the next cycle, of all else to the one shown", () => {
    const frame = { ...firstFrame(plain), cycle: 4, done: 14, perCycle: 14 }
    expect(cycleOfEdit(weight(1), frame)).toBe(5)
    expect(cycleOfEdit({ kind: "bias", l: 1, j: 0, value: 1 }, frame)).toBe(5)
    expect(cycleOfEdit({ kind: "x", sample: 0, k: 0, value: 1 }, frame)).toBe(4)
    expect(cycleOfEdit(rate(1), frame)).toBe(4)
    expect(cycleOfEdit(weight(1), { ...frame, done: 13 })).toBe(4)
  })

  it("of x, y and η holds from its cycle on", () => {
    const x: Change = { kind: "x", sample: 1, k: 0, value: 9 }
    const edited = [x, rate(0.1)].reduce((now, change) => withEdit(now, { cycle: 3, change }), plain)
    expect(samplesAt(edited, 2)).toBe(plain.samples)
    expect([3, 4, 1000].map((cycle) => samplesAt(edited, cycle)[1]?.x[0])).toEqual([9, 9, 9])
    expect(samplesAt(edited, 3)[0]).toBe(plain.samples[0])
    expect([0, 2, 3, 1000].map((cycle) => etaAt(edited, cycle))).toEqual([0.5, 0.5, 0.1, 0.1])
    expect(plain.samples[1]?.x[0]).not.toBe(9)
  })

  it("of a weight copies its layer and leaves the network as it is", () => {
    const before = plain.network.layers[0]?.W.slice()
    const after = networkAfter(plain.network, [weight(7), { kind: "bias", l: 2, j: 1, value: -7 }])
    expect([...(after.layers[0]?.W ?? [])]).toEqual([before?.[0], 7, before?.[2], before?.[3]])
    expect(after.layers[1]?.b[1]).toBe(-7)
    expect(plain.network.layers[0]?.W).toEqual(before)
    expect(after.layers[1]?.W).toBe(plain.network.layers[1]?.W)
  })
})

describe("targets of classes", () => {
  const edit = (experiment: Experiment, change: Change) => withEdit(experiment, { cycle: 0, change })

  it("a 1 takes the class over", () => {
    expect([...(samplesAt(edit(classes, target(2, 1)), 0)[0]?.y ?? [])]).toEqual([0, 0, 1])
    const back = edit(edit(edit(classes, target(2, 1)), target(1, 1)), target(2, 1))
    expect([...(samplesAt(back, 0)[0]?.y ?? [])]).toEqual([0, 0, 1])
  })

  it("a 0 for another class changes nothing, for the present one it is refused", () => {
    expect(edit(classes, target(1, 0))).toBe(classes)
    expect(refuseChange(classes, target(1, 0))).toBeNull()
    expect(refuseChange(classes, target(0, 0))?.code).toBe("target-taken")
    const edited = withEdit(classes, { cycle: 3, change: target(2, 1) })
    expect(refuseChange(edited, target(2, 0), 3)?.code).toBe("target-taken")
    expect(refuseChange(edited, target(2, 0), 2)).toBeNull()
    expect(refuseChange(edited, target(0, 0), 2)?.code).toBe("target-taken")
  })

  it("nothing between 0 and 1 where the cost knows no such target", () => {
    expect(refuseChange(classes, target(0, 0.5))?.code).toBe("target-zero-or-one")
    expect(refuseChange(yesNo, target(0, 0.5))?.code).toBe("target-zero-or-one")
    expect(refuseChange(yesNo, target(0, 0))).toBeNull()
    expect(refuseChange(plain, target(0, 0.5))).toBeNull()
  })
})

describe("a change that cannot be", () => {
  it.each<[Change, string | null]>([
    [weight(Number.NaN), "not-finite"],
    [weight(Number.POSITIVE_INFINITY), "not-finite"],
    [weight(1e6), null],
    [weight(-1.000001e6), "too-large"],
    [weight(1e308), "too-large"],
    [rate(0), null],
    [rate(-1), null],
    [rate(Number.NaN), "not-finite"],
    [{ kind: "weight", l: 0, j: 0, k: 0, value: 1 }, "no-such-place"],
    [{ kind: "weight", l: 3, j: 0, k: 0, value: 1 }, "no-such-place"],
    [{ kind: "weight", l: 1, j: 2, k: 0, value: 1 }, "no-such-place"],
    [{ kind: "weight", l: 1, j: 0, k: -1, value: 1 }, "no-such-place"],
    [{ kind: "weight", l: 1, j: 0.5, k: 0, value: 1 }, "no-such-place"],
    [{ kind: "bias", l: 1, j: 2, value: 1 }, "no-such-place"],
    [{ kind: "x", sample: 2, k: 0, value: 1 }, "no-such-place"],
    [{ kind: "x", sample: 0, k: 2, value: 1 }, "no-such-place"],
    [{ kind: "y", sample: 1, j: 2, value: 1 }, "no-such-place"],
  ])("%j: %s", (change, code) => {
    expect(refuseChange(plain, change)?.code ?? null).toBe(code)
  })
})
