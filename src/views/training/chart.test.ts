import { expect, it } from "vitest"
import { sayIn } from "../../i18n/say"
import type { Learning } from "../../timeline/training"
import { alongside, batchOnStage, knownBeside } from "./chart"
import { spokenAt } from "./chartText"

function run(costs: readonly (readonly [cycle: number, C: number])[], evaluated: readonly number[] = []): Learning {
  return {
    costs: { cycles: Float64Array.from(costs, ([cycle]) => cycle), C: Float64Array.from(costs, ([, C]) => C) },
    evaluations: evaluated.map((cycle) => ({ cycle, train: { C: cycle, accuracy: null }, test: null })),
    samplesPerSecond: 0,
    sign: null,
    from: 0,
    end: null,
  }
}

it("the cost of the batch on the stage is the stage's, never that of a cycle near by", () => {
  const known = run([
    [0, 0.7],
    [8, 0.5],
  ])
  expect(batchOnStage(known, 7, 0.6)).toEqual({ cycle: 7, C: 0.6 })
  // Before its mean the run may know it.
  expect(batchOnStage(known, 8, null)).toEqual({ cycle: 8, C: 0.5 })
  expect(batchOnStage(known, 7, null)).toEqual({ cycle: 7, C: Number.NaN })
})

it("keys go from one known cost to the next, and to the ends of the run", () => {
  const known = run([
    [0, 0.7],
    [8, 0.5],
    [16, 0.4],
    [17, 0.3],
  ])
  expect([0, 1, 9, 12, 17, 18].map((done) => knownBeside(known, done, 1))).toEqual([1, 9, 17, 17, 18, 18])
  expect([18, 17, 12, 9, 1, 0].map((done) => knownBeside(known, done, -1))).toEqual([17, 9, 9, 1, 0, 0])
  // Where points are that dense, one cycle each.
  const dense = run([0, 1, 2, 3].map((cycle) => [cycle, 1] as const))
  expect([0, 1, 2, 3].map((done) => knownBeside(dense, done, 1))).toEqual([1, 2, 3, 4])
})

it("each evaluation of another run stands beside the nearest cycle, once", () => {
  const at = (cycles: readonly number[], evaluated: readonly number[]) =>
    alongside(cycles, run([], evaluated)).map((one) => one?.cycle ?? null)
  expect(at([0, 100, 200, 300], [0, 100, 200, 300])).toEqual([0, 100, 200, 300])
  expect(at([0, 100, 200, 300], [0, 210])).toEqual([0, null, 210, null])
  expect(at([0, 100], [0, 60, 5000])).toEqual([0, 60])
  expect(at([0, 100], [])).toEqual([null, null])
})

it("a place is spoken with its own numbers alone", () => {
  const say = sayIn("en")
  const train = { C: 0.25, accuracy: 0.5 }
  const place = { cycle: 1200, perEpoch: 1, batch: { cycle: 1199, C: 0.125 } }
  expect(spokenAt({ ...place, evaluated: { cycle: 1200, train, test: { C: 0.5, accuracy: 1 } } }, say)).toBe(
    "After 1,200 cycles: batch 0.1250, all samples 0.2500, right 50.0 %, held out 0.5000, right of those 100 %.",
  )
  expect(spokenAt({ ...place, evaluated: { cycle: 1100, train, test: null } }, say)).toBe(
    "After 1,200 cycles: batch 0.1250.",
  )
  expect(spokenAt({ ...place, batch: { cycle: 1200, C: 0.1 }, evaluated: null }, say)).toBe("After 1,200 cycles: ….")
})
