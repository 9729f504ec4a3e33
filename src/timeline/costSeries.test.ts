import { describe, expect, it } from "vitest"
import { createCostSeries, createEpochMeans, createSigns, createSpaced } from "./costSeries"
import { experimentOf } from "./experimentOf.test-data"

describe("a series of costs", () => {
  it("keeps exact numbers, evenly spaced and bounded, and the last one", () => {
    const series = createCostSeries(100)
    for (let cycle = 0; cycle <= 12_345; cycle++) series.add(cycle, 1 / (cycle + 1))
    const { cycles, C } = series.read()
    expect(cycles.length).toBeLessThanOrEqual(101)
    expect(cycles.length).toBeGreaterThan(50)
    expect(new Set(cycles.slice(1, -1).map((cycle, i) => cycle - cycles[i]!)).size).toBe(1)
    expect(cycles.at(-1)).toBe(12_345)
    expect([...C]).toEqual([...cycles].map((cycle) => 1 / (cycle + 1)))
  })
})

describe("the means of epochs", () => {
  const meansOf = (first: number, costs: readonly number[]) => {
    const add = createEpochMeans(experimentOf({ sizes: [2, 1], samples: 5, batchSize: 2 }))
    return costs.map((C, i) => add(first + i, C))
  }

  it("are over all samples, so that one in a small batch counts no less", () => {
    expect(meansOf(0, [1, 2, 6, 3, 3, 3])).toEqual([null, null, 12 / 5, null, null, 3])
  })

  it("are of whole epochs, wherever training begins", () => {
    expect(meansOf(2, [6, 1, 2, 6, 4])).toEqual([null, null, null, 12 / 5, null])
  })
})

describe("signs", () => {
  const signsOf = (means: readonly number[]) => {
    const signs = createSigns()
    return means.map((mean, cycle) => signs.add(cycle, mean))
  }

  it("tell of tenfold growth beyond the beginning, and of no other", () => {
    expect(signsOf([1, 2, 4, 8, 16])).toContain("grew")
    expect(signsOf([1, 0.01, 0.001, 0.5, 0.9])).not.toContain("grew")
    expect(signsOf(Array.from({ length: 40 }, (_, i) => 1.2 ** i))).not.toContain("grew")
  })

  it("tell of rest for a hundred cycles", () => {
    expect(signsOf(new Array(101).fill(0.25))).toContain("still")
    expect(signsOf(new Array(99).fill(0.25))).not.toContain("still")
    expect(signsOf(Array.from({ length: 300 }, (_, i) => 0.25 - i * 1e-5))).not.toContain("still")
  })
})

it("things that come for hours are kept in the same spacing from the first to the last", () => {
  const series = createSpaced<number>(500)
  for (let i = 0; i < 36_000; i++) series.add(i)
  const kept = series.read()
  expect(kept.length).toBeLessThanOrEqual(501)
  expect(kept.length).toBeGreaterThan(250)
  expect([kept[0], kept.at(-1)]).toEqual([0, 35_999])
  expect(new Set(kept.slice(1, -1).map((at, i) => at - kept[i]!)).size).toBe(1)
})
