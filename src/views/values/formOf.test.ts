import { describe, expect, it } from "vitest"
import { formOf } from "./formOf"

describe("formOf", () => {
  it.each([
    [2, 680, "together"],
    [2, 620, "together"],
    [2, 366, "apart"],
    [4, 680, "apart"],
    [4, 800, "together"],
    [8, 1100, "apart"],
    [8, 1152, "together"],
    [8, 680, "apart"],
    [12, 680, "apart"],
    [13, 3000, "into"],
    [2, null, "together"],
  ] as const)("of %d inputs in %s pixels is %s", (inputs, width, expected) => {
    expect(formOf(inputs, width)).toBe(expected)
  })
})
