import { describe, expect, it } from "vitest"
import { centred, sideOf, withStroke } from "./drawing"

const blank = new Float64Array(28 * 28)

describe("a stroke", () => {
  it("is black where the pen went, fades within a pixel, and leaves the rest", () => {
    const drawn = withStroke(blank, 28, [14.5, 4.5], [14.5, 23.5])
    const at = (x: number, y: number) => drawn[y * 28 + x]!
    expect([at(14, 4), at(14, 12), at(14, 23)]).toEqual([1, 1, 1])
    expect(at(12, 12)).toBe(at(16, 12))
    expect(at(13, 12)).toBeGreaterThan(at(12, 12))
    expect([at(10, 12), at(18, 12), at(14, 0)]).toEqual([0, 0, 0])
    expect(drawn.every((grey) => Number.isInteger(grey * 16) && grey <= 1)).toBe(true)
    expect(blank.every((grey) => grey === 0)).toBe(true)
  })

  it("never makes anything lighter", () => {
    const once = withStroke(blank, 28, [5, 5], [20, 9])
    const twice = withStroke(once, 28, [5, 9], [20, 5])
    expect(once.every((grey, i) => twice[i]! >= grey)).toBe(true)
  })

  it("of a tap is a dot, on small pictures too", () => {
    expect(withStroke(new Float64Array(64), 8, [3.5, 3.5], [3.5, 3.5])[27]).toBe(1)
  })
})

describe("a picture in its middle", () => {
  it("has its weight there, whatever corner it was drawn in", () => {
    for (const [x, y] of [
      [6, 6],
      [22, 7],
      [9, 21],
    ] as const) {
      const moved = centred(withStroke(blank, 28, [x, y - 3], [x, y + 3]), 28)
      const weight = moved.reduce((sum, grey) => sum + grey)
      const mean = (of: (at: number) => number) => moved.reduce((sum, grey, at) => sum + grey * of(at), 0) / weight
      expect(Math.abs(mean((at) => at % 28) - 13.5)).toBeLessThanOrEqual(0.5)
      expect(Math.abs(mean((at) => Math.floor(at / 28)) - 13.5)).toBeLessThanOrEqual(0.5)
    }
    expect(centred(blank, 28)).toBe(blank)
  })
})

it("inputs are a picture where they fill a square", () => {
  expect([784, 64, 16, 9, 4, 1, 63, 785].map(sideOf)).toEqual([28, 8, 4, null, null, null, null, null])
})
