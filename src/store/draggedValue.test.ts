import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { draggedValue, travelOf } from "./draggedValue"
import { mayDrag } from "./mayDrag"

describe("a dragged number", () => {
  it.each([
    [0.4, 10, false, 0.5],
    [0.4, 10, true, 0.41],
    [0.1, 20, false, 0.3],
    [-0.35, -5, false, -0.4],
    [500, 3, false, 503],
    [-5e-324, 1, false, 0.01],
    [0, -1, false, -0.01],
  ])("%d moved by %d px (fine: %s) is %d", (start, pixels, isFine, expected) => {
    expect(draggedValue(start, travelOf(pixels, isFine))).toBe(expected)
  })

  it("is what it was to the bit when the pointer is back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (start) =>
        Object.is(draggedValue(start, 0), start),
      ),
    )
  })

  it("is always finite", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        (start, travel) => Number.isFinite(draggedValue(start, travel)),
      ),
    )
  })
})

describe("what can be dragged", () => {
  it("is what may be edited and can be anything", () => {
    for (const term of ["W:2:0:1", "b:1:0", "x:0:1", "a:0:1", "y:2:0", "eta"] as const)
      expect(mayDrag(term, "quadratic"), term).toBe(true)
    for (const term of ["W:2", "W:2:0", "b:1", "z:1:0", "a:1:0", "dW:2:0:1", "C", "delta:2:0"] as const)
      expect(mayDrag(term, "quadratic"), term).toBe(false)
  })

  it("is no target that is 0 or 1", () => {
    expect(mayDrag("y:2:0", "binary-cross-entropy")).toBe(false)
    expect(mayDrag("y:2:0", "categorical-cross-entropy")).toBe(false)
  })
})
