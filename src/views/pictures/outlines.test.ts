import { expect, it } from "vitest"
import { outlinesOf } from "./outlines"
import { plot } from "./plot"

it("leads a line up to the edges of the plane, straight as the numbers go, and none along them", () => {
  const n = 8
  // x less its middle: 0 on the line in the middle of the plane.
  const values = Float64Array.from({ length: n * n }, (_, i) => (i % n) - (n - 1) / 2)
  const [outline = ""] = outlinesOf(values, n, [0], plot)
  const points = [...outline.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  const [left, right, top, bottom] = [plot.left, plot.width - plot.right, plot.top, plot.height - plot.bottom]
  const within = points.filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom)
  expect(new Set(within.map(([x]) => x))).toEqual(new Set([(left + right) / 2]))
  const heights = points.filter(([x]) => x === (left + right) / 2).map(([, y]) => y)
  expect(Math.min(...heights)).toBeLessThanOrEqual(top)
  expect(Math.max(...heights)).toBeGreaterThanOrEqual(bottom)
})
