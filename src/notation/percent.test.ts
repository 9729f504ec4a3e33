import { describe, expect, it } from "vitest"
import { printPercent } from "./percent"

describe("a share in percent", () => {
  it.each([
    [0, "0"],
    [1 / 3200, "0.0313"],
    [0.9, "90.0"],
    [0.9994, "99.9"],
    [1, "100"],
  ])("of %d is %s", (share, printed) => {
    expect(printPercent(share)).toBe(printed)
  })

  it("is never 100 where something is missing", () => {
    expect(printPercent(2499 / 2500)).toBe("99.96")
    expect(printPercent(1 - 1e-6)).toBe("99.9999")
  })

  it("of what is not known is a question", () => {
    expect(printPercent(Number.NaN)).toBe("?")
  })
})
