import { expect, it } from "vitest"
import type { Learning } from "../timeline/training"
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
