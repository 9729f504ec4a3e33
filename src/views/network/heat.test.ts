import { describe, expect, it } from "vitest"
import type { Fault } from "../../engine/fault"
import { cellPixels, type HeatColours, heatPixels, largestSize } from "../../ui/heatPixels"
import { brokenCell, cellFrom, type HeatBlock, heatBlocks, isHeat, spotOf, termAt } from "./heatLayout"

const colours: HeatColours = { positive: [0, 0, 255], negative: [255, 0, 0], none: [255, 255, 255] }
const pixel = (pixels: Uint8ClampedArray, columns: number, x: number, y: number) => [
  ...pixels.subarray((y * columns * cellPixels + x) * 4, (y * columns * cellPixels + x) * 4 + 3),
]

describe("which nets are heat maps", () => {
  it("are those of more than 2,000 edges or of very tall layers", () => {
    expect(isHeat([2, 2, 2])).toBe(false)
    expect(isHeat([20, 20, 20, 20, 20])).toBe(false)
    expect(isHeat([784, 30, 10])).toBe(true)
    expect(isHeat([64, 1])).toBe(true)
  })
})

describe("the pictures of 784-30-10", () => {
  const blocks = heatBlocks([784, 30, 10])
  it("are a square of inputs, a matrix and a column for each layer, and the targets", () => {
    expect(blocks.map(({ kind, rows, columns }) => `${kind} ${rows}×${columns}`)).toEqual([
      "neurons 28×28",
      "weights 30×784",
      "neurons 30×1",
      "weights 10×30",
      "neurons 10×1",
      "targets 10×1",
    ])
  })

  it("have an address for each cell, and a cell for each address", () => {
    for (const block of blocks)
      for (const index of [0, 1, Math.floor(block.count / 2), block.count - 1]) {
        const spot = spotOf(block, termAt(block, index))!
        expect(spot).toMatchObject({ rows: 1, columns: 1 })
        expect(spot.row * block.columns + spot.column).toBe(index)
      }
  })

  it("show a neuron among its weights: a row of those into it, for δ a column of those out of it", () => {
    const [, into, , out] = blocks as [HeatBlock, HeatBlock, HeatBlock, HeatBlock]
    expect(spotOf(into, "a:1:7")).toEqual({ row: 7, column: 0, rows: 1, columns: 784 })
    expect(spotOf(out, "a:1:7")).toBeNull()
    expect(spotOf(out, "delta:1:7")).toEqual({ row: 0, column: 7, rows: 10, columns: 1 })
    expect(spotOf(into, "x:0:5")).toEqual({ row: 0, column: 5, rows: 30, columns: 1 })
  })

  it("have a cell for the number that breaks a run", () => {
    const cells = (fault: Partial<Fault>) =>
      blocks.map((block) =>
        brokenCell(block, { kind: "non-finite", quantity: "z", l: 1, j: 7, k: null, i: 0, ...fault }),
      )
    expect(cells({})).toEqual([null, null, 7, null, null, null])
    expect(cells({ quantity: "b", l: 2, j: 3 })).toEqual([null, null, null, null, 3, null])
    expect(cells({ quantity: "dW", k: 5 })).toEqual([null, 7 * 784 + 5, null, null, null, null])
    expect(cells({ quantity: "C", l: null, j: null })).toEqual(blocks.map(() => null))
  })

  it("are walked with the arrow keys, and end at their edges", () => {
    const [square] = blocks as [HeatBlock]
    expect(cellFrom(square, 0, "ArrowDown")).toBe(28)
    expect(cellFrom(square, 0, "ArrowLeft")).toBe(0)
    expect(cellFrom(square, 783, "ArrowRight")).toBe(783)
    expect(cellFrom(square, 5, "End")).toBe(783)
    expect(cellFrom(square, 5, "a")).toBeNull()
  })
})

describe("the pixels", () => {
  it("are the stronger the larger the number, chequered where it is negative", () => {
    const pixels = heatPixels([4, 1, -4, 0], 2, 2, colours)
    expect(pixel(pixels, 2, 0, 0)).toEqual([0, 0, 255])
    expect(pixel(pixels, 2, 2, 0)).toEqual([128, 128, 255])
    expect(pixel(pixels, 2, 0, 2)).toEqual([255, 0, 0])
    expect(pixel(pixels, 2, 1, 2)).toEqual([255, 128, 128])
    expect(pixel(pixels, 2, 3, 3)).toEqual([255, 255, 255])
  })

  it("are neutral where nothing is known, all is 0 or not a number", () => {
    for (const values of [null, [0, 0], [Number.NaN, Number.NaN]])
      expect(new Set(heatPixels(values, 1, 2, colours))).toEqual(new Set([255]))
    expect(largestSize([Number.POSITIVE_INFINITY, -2, Number.NaN])).toBe(2)
    expect(pixel(heatPixels([Number.POSITIVE_INFINITY, 2], 1, 2, colours), 2, 0, 0)).toEqual([0, 0, 255])
  })
})
