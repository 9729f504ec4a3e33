import { describe, expect, it } from "vitest"
import type { CostCurve } from "../../engine/costCurve"
import { activationScales } from "./activationScales"
import { costAt, curveScales, plot, zoomed } from "./curveScales"
import { reachOf } from "./reachOf"

const extremes = [0, -0, 5e-324, 1e-310, 1e-160, 1, 1e6, 1e150, 1e299, 1.7e308, Number.POSITIVE_INFINITY, Number.NaN]

const curveOf = (C: readonly number[]): CostCurve => ({
  w: Float64Array.from(C, (_, i) => i),
  C: Float64Array.from(C),
  value: 0,
  atValue: C[0] ?? 0,
  now: 0,
  atNow: C[0] ?? 0,
  measured: "not-finite",
  minimum: null,
  passes: 0,
})

describe("charts of extreme numbers", () => {
  it.each(extremes.flatMap((a) => extremes.map((b) => [a, b] as const)))(
    "the curve of C between %d and %d has an axis with ticks, and its points a place on it",
    (a, b) => {
      const curve = curveOf([a, b, a])
      const { y } = curveScales(curve)
      const ticks = y.ticks(4)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThan(20)
      for (const tick of ticks) expect(y(tick)).toBeGreaterThanOrEqual(0)
      const C = costAt(curve, 1)
      if (C === null) return
      expect(y(C)).toBeGreaterThanOrEqual(0)
      expect(y(C)).toBeLessThanOrEqual(plot.height)
    },
  )

  it.each(extremes)("the activation at z = %d is drawn with finite lengths or not at all", (z) => {
    for (const id of ["linear", "relu", "sigmoid", "tanh"] as const) {
      const scales = activationScales(id, z)
      if (!scales) continue
      expect(scales.path).not.toMatch(/NaN|Infinity/)
      expect(scales.x(z)).toBeGreaterThanOrEqual(0)
      expect(scales.x.ticks(5).length).toBeGreaterThan(0)
      expect(scales.y.ticks(3).length).toBeGreaterThan(0)
    }
  })

  it.each([
    [-2, 2],
    [1e6, 3e6],
    [-3e300, -1e300],
    [999_999, 1_000_001],
    [0, 1e-12],
  ])(
    "the range %d to %d stays a range of different numbers, however often it is made narrower or wider",
    (from, to) => {
      for (const times of [0.5, 2]) {
        let range: readonly [number, number] = [from, to]
        for (let press = 0; press < 100; press++) {
          range = zoomed(...range, times)
          const [low, high] = range
          expect(low + (high - low) / 121).toBeGreaterThan(low)
        }
      }
    },
  )

  it.each(extremes.filter(Number.isFinite))("a slider for %d has finite ends", (value) => {
    expect(reachOf(value)).toBeGreaterThanOrEqual(2)
    expect(reachOf(-value)).toBeLessThan(Number.POSITIVE_INFINITY)
  })
})
