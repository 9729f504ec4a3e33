import { scaleLinear, scaleSqrt } from "d3"
import { expect, it } from "vitest"
import { clamped, clampedRoot } from "./clamped"

it.each([-9, -1, 0, 0.3, 1, 2.5, 4, 99])("gives for %d what d3's scales give", (value) => {
  expect(clamped([-1, 4], [10, 2])(value)).toBeCloseTo(scaleLinear([-1, 4], [10, 2]).clamp(true)(value), 12)
  if (value >= 0)
    expect(clampedRoot([0, 4], [0.8, 6.5])(value)).toBeCloseTo(scaleSqrt([0, 4], [0.8, 6.5]).clamp(true)(value), 12)
})
