import { describe, expect, it } from "vitest"
import { seatsOf } from "./seats"

const n = 7
// Class 1 on the three columns to the right, class 2 in one corner only, class 0 elsewhere.
const largest = Array.from({ length: n * n }, (_, i) => (i === 0 ? 2 : i % n >= 4 ? 1 : 0))

describe("the name of a region", () => {
  it("stands where there is most room", () => {
    const [left, right, corner, none] = seatsOf({ largest, n, lengths: [1, 1, 1, 1], height: 1, dots: [] })
    expect(left).toMatchObject({ room: 2 })
    expect([1, 2]).toContain(left?.column)
    expect(right).toMatchObject({ column: 5, room: 2 })
    expect(corner).toEqual({ column: 0, row: 0, room: 1 })
    expect(none).toBeUndefined()
  })

  it("lies on no sample while its region has a place without", () => {
    const rows = [0, 1, 2, 3, 4, 6]
    const dots = largest.flatMap((_, i) =>
      rows.includes(Math.floor(i / n)) ? [[i % n, Math.floor(i / n)] as const] : [],
    )
    const [left, right] = seatsOf({ largest, n, lengths: [3, 3], height: 1, dots })
    expect([left?.row, right?.row]).toEqual([5, 5])
    expect([1, 2]).toContain(left?.column)
    expect(right?.column).toBe(5)
  })

  it("lies on no other name, though its own region is too narrow for it", () => {
    const narrow = Array.from({ length: n * n }, (_, i) => (i % n === 3 ? 1 : 0))
    const [wide, slim] = seatsOf({ largest: narrow, n, lengths: [6, 5], height: 3, dots: [] })
    expect(slim).toMatchObject({ column: 3, room: 1 })
    expect(Math.abs((wide?.row ?? 0) - (slim?.row ?? 0))).toBeGreaterThanOrEqual(3)
  })

  it("never leaves the plane", () => {
    const [left, right] = seatsOf({ largest, n, lengths: [7, 6], height: 7, dots: [] })
    expect(left).toMatchObject({ column: 3, row: 3 })
    expect(right?.column).toBe(3.5)
  })
})
