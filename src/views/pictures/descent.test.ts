import { describe, expect, it } from "vitest"
import { shadesOf } from "./descent"

describe("the shades of a cost over a plane", () => {
  it("go by area: between two lines lies a tenth of the plane, however steep it is", () => {
    const side = 10
    const C = Float64Array.from({ length: side * side }, (_, i) => Math.exp(i / 5))
    const { shades, levels } = shadesOf(C, side)
    const between = [0, ...levels].map((from, i) => shades.filter((v) => v >= from && v < (levels[i] ?? 2)).length)
    expect(between).toHaveLength(10)
    for (const count of between) expect(Math.abs(count - 10)).toBeLessThanOrEqual(1)
  })

  it("have the highest row first, and lie low where much of the plane is as low", () => {
    const { shades, ticks } = shadesOf(Float64Array.of(1, 1, 1, 4), 2)
    expect([...shades]).toEqual([0, 1, 0, 0])
    expect(ticks).toEqual([1, 1, 1, 1, 4])
  })

  it("are the strongest where C is not finite, which counts as no area", () => {
    const { shades, ticks } = shadesOf(Float64Array.of(2, Number.NaN, 3, 4), 2)
    expect([...shades]).toEqual([0.25, 1, 0, 1])
    expect(ticks[0]).toBe(2)
    expect(ticks.at(-1)).toBe(4)
  })
})
