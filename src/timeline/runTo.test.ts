import { describe, expect, it } from "vitest"
import type { StepKind } from "../engine/step"
import { planned, stepsPerSample } from "./cycle"
import { experimentOf } from "./experimentOf.test-data"
import { firstBreak, nextDone } from "./runTo"

const mazur = experimentOf({ sizes: [2, 2, 2] })
/** 17 steps a sample; cycles of 36, 36 and 19 steps. */
const batches = experimentOf({ sizes: [2, 3, 3, 1], samples: 5, batchSize: 2 })
const at = (t: number, inside = 0) => ({ t, inside })

describe("a run to a line", () => {
  it.each<[StepKind, number, number]>([
    ["input", 0, 1],
    ["weighted-input", 0, 2],
    ["weighted-input", 2, 4],
    ["hidden-error", 0, 8],
    ["hidden-error", 8, 22],
    ["mean", 12, 13],
    ["mean", 13, 27],
    ["update", 0, 14],
    ["update", 14, 28],
    ["input", 14, 15],
  ])("%s from position %d goes to %d, in the next cycle where this one does it no more", (kind, t, expected) => {
    expect(nextDone(mazur, at(t), { kind })).toEqual(at(expected))
  })

  it("goes through the samples of a batch, its mean, and a last batch that is smaller", () => {
    const hits = [0]
    while (hits.length < 7) hits.push(nextDone(batches, at(hits.at(-1)!), { kind: "cost" })!.t)
    expect(hits).toEqual([0, 8, 25, 44, 61, 80, 99])
    expect(nextDone(batches, at(61), { kind: "mean" })).toEqual(at(71))
    expect(nextDone(batches, at(72), { kind: "update" })).toEqual(at(91))
    expect(nextDone(batches, at(91), { kind: "update" })).toEqual(at(127))
  })

  it("agrees with walking there step by step, from everywhere", () => {
    const kinds: StepKind[] = ["input", "activation", "output-error", "weight-gradient", "mean", "update"]
    for (const kind of kinds)
      for (let from = 0; from < 95; from++) {
        let t = from + 1
        while (planned(batches, t).kind !== kind) t++
        expect(nextDone(batches, at(from), { kind }), `${kind} from ${from}`).toEqual(at(t))
      }
  })

  it("from inside a step goes to that step's end", () => {
    expect(nextDone(mazur, at(1, 3), { kind: "weighted-input" })).toEqual(at(2))
  })

  it("goes nowhere where the network has no such line", () => {
    expect(nextDone(experimentOf({ sizes: [2, 1] }), at(0), { kind: "hidden-error" })).toBeNull()
  })

  it("finds the end of a batch of a hundred thousand samples at once", () => {
    const large = { ...mazur, samples: Array.from({ length: 100_000 }, () => mazur.samples[0]!), batchSize: 100_000 }
    const end = 100_000 * stepsPerSample(2) + 2
    expect(nextDone(large, at(5), { kind: "update" })).toEqual(at(end))
    expect(firstBreak(large, at(5), at(end), ["update"])).toEqual(at(end))
  })
})

describe("a run to a neuron", () => {
  it("stops inside the step, as soon as its number is there", () => {
    expect(nextDone(mazur, at(0), { kind: "weighted-input", l: 1, j: 0 })).toEqual(at(1, 3))
    expect(nextDone(mazur, at(0), { kind: "hidden-error", l: 1, j: 0 })).toEqual(at(7, 3))
    expect(nextDone(mazur, at(0), { kind: "activation", l: 2, j: 0 })).toEqual(at(4, 1))
  })

  it("is at the end of the step for the last neuron", () => {
    expect(nextDone(mazur, at(0), { kind: "weighted-input", l: 2, j: 1 })).toEqual(at(4))
  })

  it("goes on within the step at hand, and to the next sample when its number is there already", () => {
    expect(nextDone(mazur, at(1, 1), { kind: "weighted-input", l: 1, j: 0 })).toEqual(at(1, 3))
    expect(nextDone(mazur, at(1, 3), { kind: "weighted-input", l: 1, j: 0 })).toEqual(at(15, 3))
    expect(nextDone(batches, at(9), { kind: "output-error", l: 3, j: 0 })).toEqual(at(26))
  })
})

describe("the first breakpoint", () => {
  it("on the way is where the first of the lines is done", () => {
    expect(firstBreak(mazur, at(0), at(14), ["update", "cost", "hidden-error"])).toEqual(at(6))
    expect(firstBreak(mazur, at(6), at(14), ["update", "cost", "hidden-error"])).toEqual(at(8))
    expect(firstBreak(mazur, at(1, 2), at(2), ["weighted-input"])).toEqual(at(2))
  })

  it("beyond the way is none", () => {
    expect(firstBreak(mazur, at(0), at(5), ["cost"])).toBeNull()
    expect(firstBreak(mazur, at(0), at(14), [])).toBeNull()
  })
})
