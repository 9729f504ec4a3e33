import { expect, it } from "vitest"
import { tickText } from "./tickText"

it.each([
  [0, "0"],
  [-0.5, "−0.5"],
  [1000, "1,000"],
  [-12500, "−12,500"],
  [1234.5, "1,234.5"],
  [0.00002, "0.00002"],
  [1e-9, "1·10⁻⁹"],
])("prints %f beside an axis as %s", (tick, text) => {
  expect(tickText(tick)).toBe(text)
})
