import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { exactNumber, isRounded, printDigits, printNumber } from "./number"
import { parseNumber } from "./parseNumber"

describe("printNumber", () => {
  it.each([
    [0.4, "0.4000"],
    [0.008771354689486937, "0.00877"],
    [-0.038098237, "−0.0381"],
    [0.298371109, "0.2984"],
    [0, "0.0000"],
    [-0, "0.0000"],
    [1.005, "1.0050"],
    [1.00005, "1.0001"],
    [0.00995, "0.00995"],
    [12.34567, "12.3457"],
    [1234.5678, "1234.57"],
    [2.5e7, "2.50·10⁷"],
    [3.2e-9, "3.20·10⁻⁹"],
    [5e-324, "4.94·10⁻³²⁴"],
    [-1e-6, "−1.00·10⁻⁶"],
  ])("prints %d as %s", (value, printed) => {
    expect(printNumber(value)).toBe(printed)
  })

  it("prints powers of ten as TeX where asked", () => {
    expect(printNumber(-3.2e-9, "tex")).toBe("-{3.20\\cdot 10^{-9}}")
  })

  it("never shows 0 for a number that is not 0, and never a sign before 0", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const digits = printNumber(value).split("·")[0] ?? ""
        expect(/[1-9]/.test(digits)).toBe(value !== 0)
        expect(printNumber(value).startsWith("−")).toBe(value < 0)
      }),
      { numRuns: 2000 },
    )
  })

  it("is never further off than half of its last digit", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 999_999, noNaN: true }), (value) => {
        const printed = printNumber(value)
        const places = printed.split(".")[1]?.length ?? 0
        expect(Math.abs(Number(printed) - value)).toBeLessThanOrEqual(0.5 * 10 ** -places * (1 + 1e-9) + 1e-12)
      }),
      { numRuns: 2000 },
    )
  })

  it("knows when it hides digits", () => {
    expect(isRounded(0.4)).toBe(false)
    expect(isRounded(-0)).toBe(false)
    expect(isRounded(0.40000001)).toBe(true)
    expect(isRounded(1 / 3)).toBe(true)
    expect(isRounded(2e7)).toBe(false)
  })
})

it.each([
  [Number.NaN, "?"],
  [Number.POSITIVE_INFINITY, "∞"],
  [Number.NEGATIVE_INFINITY, "−∞"],
])("%d is %s, however few digits there is room for", (value, printed) => {
  expect(printNumber(value)).toBe(printed)
  expect(printDigits(value, 3)).toBe(printed)
})

it("has more decimals where that is asked for", () => {
  expect(printNumber(-0.018152, "text", 2)).toBe("−0.018152")
  expect(printNumber(2, "tex", 1)).toBe("2.00000")
})

describe("exactNumber", () => {
  it("writes small numbers with a power of ten, as they stand in equations", () => {
    expect([1e-8, -2.5e-7, 1e-6, 0.00001, 1e21].map(exactNumber)).toEqual([
      "10⁻⁸",
      "−2.5·10⁻⁷",
      "10⁻⁶",
      "0.00001",
      "10²¹",
    ])
    expect(exactNumber(-1.899719018256293e-14)).toBe("−1.899719018256293·10⁻¹⁴")
  })

  it("gives back the same bits when it is read", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = parseNumber(exactNumber(value))
        expect(read).toEqual({ ok: true, value: value === 0 ? 0 : value })
      }),
      { numRuns: 2000 },
    )
  })
})
