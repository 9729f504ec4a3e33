import { scaleLinear, scaleLog } from "d3"
import { expect, it } from "vitest"
import { ticksAcross, ticksUp } from "./axisTicks"

const places = (ticks: readonly { readonly at: number }[]) => ticks.map(({ at }) => at)

it.each([
  ["powers of ten", 0.002, 300, [0.01, 0.1, 1, 10, 100]],
  ["ones, twos and fives where there is one power", 0.15, 9, [0.2, 0.5, 1, 2, 5]],
])("marks %s on a logarithmic axis", (_, low, high, ticks) => {
  expect(places(ticksUp(scaleLog([low, high], [100, 0]), -8, true))).toEqual(ticks)
})

it("writes nothing twice beside an axis of numbers that need a power of ten", () => {
  const texts = ticksUp(scaleLinear([0, 1.5e302], [200, 0]), 0, false).map(({ text }) => text)
  expect(texts.length).toBeGreaterThan(1)
  expect(new Set(texts).size).toBe(texts.length)
})

it("leaves the name of the axis its place", () => {
  expect(places(ticksUp(scaleLinear([0, 100], [100, 0]), 0, false))).toEqual([0, 20, 40, 60, 80])
})

it.each([1000, 130_000, 2_300_000, 123_456_789])("numbers across %d never touch", (last) => {
  const x = scaleLinear([0, last], [46, 338])
  const ticks = ticksAcross(x, true)
  expect(ticks.length).toBeGreaterThan(1)
  for (const [i, { at, text }] of ticks.entries())
    if (i > 0) expect(x(at) - x(ticks[i - 1]?.at ?? 0)).toBeGreaterThan(6 * text.length)
})
