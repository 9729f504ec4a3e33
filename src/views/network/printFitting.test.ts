import { describe, expect, it } from "vitest"
import { printFitting } from "./printFitting"

describe("a number in little room", () => {
  it.each([
    [0.15, 7, "0.1500"],
    [-0.038098237, 7, "−0.0381"],
    [-0.038098237, 6, "−0.038"],
    [0.000123, 7, "0.00012"],
    [-12.3456789, 7, "−12.346"],
    [1234.5678, 5, "1235"],
    [1.234e-7, 7, "1.2·10⁻⁷".length <= 7 ? "1.2·10⁻⁷" : "1·10⁻⁷"],
    [0, 4, "0"],
  ])("%f in %i characters is %s", (value, room, text) => {
    expect(printFitting(value, room)).toBe(text)
  })

  it("never becomes 0", () => {
    for (let power = -300; power <= 5; power += 0.37) {
      for (const room of [5, 6, 7]) expect(Number.parseFloat(printFitting(10 ** power, room))).toBeGreaterThan(0)
    }
  })
})
