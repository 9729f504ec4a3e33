import { expect, it } from "vitest"
import { isSaturated, slopeAt } from "./saturation"

it.each([
  ["sigmoid", 0, false],
  ["sigmoid", 3.5, false],
  ["sigmoid", 3.8, true],
  ["tanh", -2, true],
  ["relu", -1, true],
  ["linear", 1e6, false],
  ["softmax", 40, false],
  ["gelu", Number.NaN, false],
] as const)("%s at %d is saturated: %s", (id, z, expected) => {
  expect(isSaturated(id, z)).toBe(expected)
})

it("the slope of one neuron is the activation's; softmax has none", () => {
  expect(slopeAt("sigmoid", 0)).toBe(0.25)
  expect(slopeAt("softmax", 0)).toBeNull()
})
