import { describe, expect, it } from "vitest"
import { endsOf } from "./ends"

describe("the ends of numbers", () => {
  it("are where the least and the most stand, the first of equals", () => {
    expect(endsOf([0.5, -1, 2, -1, 2])).toEqual({ least: 1, most: 2 })
    expect(endsOf([3])).toEqual({ least: 0, most: 0 })
  })

  it("are not at what is no number", () => {
    expect(endsOf([Number.NaN, 1, 0])).toEqual({ least: 2, most: 1 })
    expect(endsOf([Number.NaN])).toBeNull()
    expect(endsOf([])).toBeNull()
  })
})
