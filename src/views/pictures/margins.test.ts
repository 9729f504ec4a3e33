import { describe, expect, it } from "vitest"
import { marginsOf, seatsOf } from "./margins"

/** Of three points, three classes each. */
const outputs = [Float64Array.of(0.2, 0.7, 0.1), Float64Array.of(0.5, 0.5, 0), Float64Array.of(0.1, 0.1, 0.8)]

describe("regions of classes", () => {
  it("go to the largest output, by as much as it is larger than the next", () => {
    const margins = marginsOf(outputs)
    expect(margins.map((own) => own[0])).toEqual([0.2 - 0.7, 0.7 - 0.2, 0.1 - 0.7])
    expect(margins.map((own) => own[1])).toEqual([0, 0, -0.5])
    expect(margins.map((own) => own[2])).toEqual([0.1 - 0.8, 0.1 - 0.8, 0.8 - 0.1])
  })

  it("have their names where there is most room", () => {
    const n = 7
    // Class 1 on the three columns to the right, class 2 in one corner only.
    const largest = Array.from({ length: n * n }, (_, i) => (i === 0 ? 2 : i % n >= 4 ? 1 : 0))
    const [left, right, corner, none] = seatsOf(largest, n)
    expect(left).toMatchObject({ room: 2 })
    expect([1, 2]).toContain(left?.column)
    expect(right).toMatchObject({ column: 5, room: 2 })
    expect(corner).toEqual({ column: 0, row: 0, room: 1 })
    expect(none).toBeUndefined()
  })
})
