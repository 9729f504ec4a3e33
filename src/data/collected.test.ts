import { describe, expect, it } from "vitest"
import { digits } from "./digits"
import { iris, irisClasses } from "./iris"

const classOf = (y: Float64Array) => y.indexOf(1)

describe("Fisher's irises", () => {
  const all = iris()
  it("are fifty of each species, with his numbers", () => {
    expect(all).toHaveLength(150)
    expect(irisClasses.map((_, j) => all.filter(({ y }) => classOf(y) === j).length)).toEqual([50, 50, 50])
    expect([...all[0]!.x]).toEqual([5.1, 3.5, 1.4, 0.2])
    expect([...all[149]!.x]).toEqual([5.9, 3, 5.1, 1.8])
    // The means of the published table.
    const mean = (k: number) => all.reduce((sum, { x }) => sum + x[k]!, 0) / 150
    expect([0, 1, 2, 3].map((k) => Math.round(mean(k) * 1000) / 1000)).toEqual([5.843, 3.057, 3.758, 1.199])
  })
})

describe("handwritten digits", () => {
  it.each([28, 8] as const)("are 400 of each, %d pixels along a side, between white and black", async (side) => {
    const all = await digits(side)
    expect(all).toHaveLength(4000)
    expect(await digits(side)).toBe(all)
    for (const [i, { x, y }] of all.entries()) {
      expect(x.length).toBe(side * side)
      expect(classOf(y)).toBe(i % 10)
      expect(x.every((grey) => grey >= 0 && grey <= 1 && Number.isInteger(grey * 16))).toBe(true)
    }
    // A one is thin, a zero has a hole in its middle.
    const meanOf = (digit: number, at: (row: number, column: number) => boolean) => {
      const own = all.filter((_, i) => i % 10 === digit)
      const cells = [...own[0]!.x.keys()].filter((k) => at(Math.floor(k / side), k % side))
      return own.reduce((sum, { x }) => sum + cells.reduce((s, k) => s + x[k]!, 0) / cells.length, 0) / own.length
    }
    const middle = (row: number, column: number) =>
      Math.abs(row - (side - 1) / 2) < side / 10 && Math.abs(column - (side - 1) / 2) < side / 10
    expect(meanOf(1, () => true)).toBeLessThan(meanOf(0, () => true))
    expect(meanOf(0, middle)).toBeLessThan(meanOf(1, middle) / 2)
  })
})
