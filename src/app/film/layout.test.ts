import { describe, expect, test } from "vitest"
import { layoutOf } from "./layout"

const caption = 50

describe("the layout of a film", () => {
  test("one subject fills the width below the caption", () => {
    const { width, height, scale, spots } = layoutOf([{ width: 640, height: 301 }], 1280, () => caption)
    expect({ width, height, scale, spots }).toEqual({
      width: 1280,
      height: caption + 602,
      scale: 2,
      spots: [{ x: 0, y: caption, scale: 2 }],
    })
  })

  test("two stand beside each other or below, whichever is nearer to a slide, and never overlap", () => {
    const tall = { width: 400, height: 700 }
    const [first, second] = layoutOf([tall, tall], 960, () => caption).spots
    expect(second?.y).toBe(first?.y)
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + 400 * (first?.scale ?? 0))
    const flat = { width: 1600, height: 400 }
    const [above, below] = layoutOf([flat, flat], 960, () => caption).spots
    expect(below?.x).toBe(above?.x)
    expect(below?.y).toBeCloseTo((above?.y ?? 0) + 400 * (above?.scale ?? 0))
  })

  test("all of it is inside, with even numbers of pixels, and it is never higher than wide but for its caption", () => {
    for (const sizes of [
      [{ width: 390, height: 2000 }],
      [
        { width: 901, height: 455 },
        { width: 433, height: 1207 },
      ],
    ])
      for (const wanted of [960, 1280, 1920]) {
        const { width, height, spots } = layoutOf(sizes, wanted, () => caption)
        expect([width % 2, height % 2]).toEqual([0, 0])
        expect(height).toBeLessThanOrEqual(width + caption + 2)
        for (const [at, { x, y, scale }] of spots.entries()) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + sizes[at]!.width * scale).toBeLessThanOrEqual(width + 1e-6)
          expect(y + sizes[at]!.height * scale).toBeLessThanOrEqual(height + 1e-6)
        }
      }
  })
})
