import { describe, expect, it } from "vitest"
import { heatOf } from "./heatOf"

describe("heatOf", () => {
  it.each([
    [0, 0, 0],
    [1, 0, 0],
    [Number.NaN, 1, 0],
    [1, Number.NaN, 0],
    [1, Number.POSITIVE_INFINITY, 0],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0],
    [-1.7e308, 1.7e308, 4],
    [5e-324, 5e-324, 4],
    [0.5, 1, 2],
    [-1, 1, 4],
  ])("%d of at most %d is tinted %d", (value, largest, heat) => {
    expect(heatOf(value, largest)).toBe(heat)
  })
})
