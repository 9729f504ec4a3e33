import { expect, it } from "vitest"
import { presets } from "../presets"
import { withEdit } from "../timeline/edits"
import type { Change } from "../timeline/experiment"
import type { Learning } from "../timeline/training"
import { createKnownRuns } from "./knownRuns"
import { calmStart, hasGrown, hasRecovered } from "./learning"

function learning(C: readonly number[]): Learning {
  return {
    costs: { cycles: Float64Array.from(C.keys()), C: Float64Array.from(C) },
    evaluations: C.map((value, cycle) => ({ cycle, train: { C: value, accuracy: null }, test: null })),
    samplesPerSecond: 0,
    sign: null,
    from: 0,
    end: null,
  }
}

it("a run that has got lost is gone back to where training began, or to its best where it was lost before", () => {
  expect(calmStart(learning([0.7, 0.5, 0.4, 90]), 2)).toBe(2)
  expect(calmStart(learning([0.7, 0.5, 0.4, 90, Number.NaN]), 3)).toBe(2)
  expect(calmStart(learning([0.7, 0.5, 0.4, 90, Number.NaN]), 4)).toBe(2)
  expect(calmStart(null, 4)).toBe(4)
})

it("a cost that is far beyond the first has grown, one below it has recovered", () => {
  expect(
    [[0.7, 8], [0.7, 6], [0.7, 90, 0.1], [0.7]].map((C) => [hasGrown(learning(C)), hasRecovered(learning(C))]),
  ).toEqual([
    [true, false],
    [false, false],
    [false, true],
    [false, false],
  ])
})

it("what was known of a run is known again when it comes back, and of another up to where the two part", () => {
  const after = createKnownRuns()
  const run = presets.xor.experiment
  const known = learning([0.7, 0.5, 0.4, 0.3])
  const edited = (cycle: number, change: Change) => withEdit(run, { cycle, change })
  const slower = edited(2, { kind: "learning-rate", value: 0.1 })
  const heavier = edited(2, { kind: "bias", l: 1, j: 0, value: 3 })
  const of = (now: Learning | null) => now && [[...now.costs.cycles], now.evaluations.map(({ cycle }) => cycle)]
  const first = after({ experiment: run, learning: known }, slower)
  // Before its update a cycle is the same with any η, but not with any bias.
  expect(of(first)).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ])
  const second = after({ experiment: slower, learning: first }, heavier)
  expect(of(second)).toEqual([
    [0, 1],
    [0, 1],
  ])
  // A single cost is no curve.
  const none = after({ experiment: heavier, learning: second }, edited(1, { kind: "bias", l: 1, j: 0, value: 3 }))
  expect(none).toBeNull()
  expect(after({ experiment: heavier, learning: none }, presets.mazur.experiment)).toBeNull()
  expect(after({ experiment: presets.mazur.experiment, learning: null }, run)).toBe(known)
})
