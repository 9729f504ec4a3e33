import { expect, it } from "vitest"
import { presets } from "../presets"
import { createCostSeries, mostPoints } from "../timeline/costSeries"
import { withEdit } from "../timeline/edits"
import type { Change } from "../timeline/experiment"
import type { Learning } from "../timeline/training"
import { createKnownRuns } from "./knownRuns"
import { calmStart, hasGrown, hasRecovered, withNews } from "./learning"

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

it("a run that was paused and gone on with has its costs in one spacing, from its first cycle to the last one", () => {
  const trained = (from: number, to: number) => {
    const series = createCostSeries()
    for (let cycle = from; cycle < to; cycle++) series.add(cycle, 1 / (cycle + 1))
    return series.read()
  }
  let known: ReturnType<typeof withNews> | null = null
  const ends = [0, 320_001, 320_100, 321_700, 400_003]
  for (const [i, end] of ends.slice(1).entries()) {
    known = withNews(known, trained(ends[i]!, end), [])
    const { cycles, C } = known.costs
    expect(new Set(cycles.slice(1, -1).map((cycle, at) => cycle - cycles[at]!)).size).toBe(1)
    expect(cycles.length).toBeLessThanOrEqual(mostPoints + 1)
    expect(cycles.length).toBeGreaterThan(mostPoints / 2)
    expect([cycles[0], cycles.at(-1)]).toEqual([0, end - 1])
    expect([...C]).toEqual([...cycles].map((cycle) => 1 / (cycle + 1)))
  }
})

it("what is known of the cycles before ones that were trained, and after them, is thinned as they are", () => {
  const series = (from: number, to: number, every: number) => {
    const cycles = Float64Array.from({ length: Math.ceil((to - from) / every) }, (_, i) => from + i * every)
    return { cycles, C: cycles.map((cycle) => -cycle) }
  }
  const known = withNews({ costs: series(0, 8000, 4), evaluations: [] }, series(2001, 3000, 1), [])
  expect([...known.costs.cycles.slice(0, -1)]).toEqual([...series(0, 7996, 4).cycles])
  expect(known.costs.cycles.at(-1)).toBe(7996)
})
