import { expect, it } from "vitest"
import { mostTelling } from "./ground"

/** Input 0 is noise and large, 1 is always the same, 2 and 3 part the classes. */
const samples = Array.from({ length: 12 }, (_, i) => ({
  x: Float64Array.of(100 * Math.sin(i * 7), 5, (i % 2) * 3 + Math.sin(i), (i % 2) * 2 - Math.cos(i) / 4),
  y: Float64Array.of(i % 2, 1 - (i % 2)),
}))

it("looks at classes over the two inputs that part them best", () => {
  expect(mostTelling(samples, 4, true)).toEqual([2, 3])
})

it("looks at few inputs of no classes in their order, of many at those that differ most", () => {
  expect(mostTelling(samples, 4, false)).toEqual([0, 1])
  const many = samples.map(({ x, y }) => ({ x: Float64Array.of(...new Float64Array(7), ...x), y }))
  expect(mostTelling(many, 11, false)).toEqual([7, 9])
})
