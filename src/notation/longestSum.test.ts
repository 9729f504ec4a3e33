import { expect, it } from "vitest"
import { type Expression, ref } from "./expression"
import { longestSum, mostTerms, type WrittenTerms, writtenTerms } from "./longestSum"
import type { Scene } from "./scene"

const scene: Scene = { sizes: [3, 5, 2], activation: () => "sigmoid", value: () => 0, m: 9, part: () => 0 }

it.each<[number, Expression]>([
  [1, { kind: "slope", l: 1, v: ref("z", 1) }],
  [1, { kind: "cost-slope", cost: "quadratic", l: 2 }],
  [9, { kind: "mean", quantity: "dW", l: 1 }],
  [2, { kind: "cost", cost: "quadratic", l: 2 }],
  [5, { kind: "times", l: 2, transposed: false, v: ref("a", 1) }],
  [2, { kind: "times", l: 2, transposed: true, v: ref("delta", 2) }],
])("%d terms at most are in one component of %j", (terms, expression) => {
  expect(longestSum(expression, scene)).toBe(terms)
})

it.each<[string, number, number, WrittenTerms, readonly (number | null)[]]>([
  ["a short sum whole", 3, 3, "ends", [0, 1, 2]],
  ["dots for what is not done", 2, 4, "ends", [0, 1, null]],
  ["the ends of a long one", 9, 9, "ends", [0, 1, 2, null, 8]],
  ["all of it on demand", 9, 9, 0, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
])("writes %s", (_, done, count, written, shown) => {
  expect(writtenTerms(done, count, written)).toEqual(shown)
})

it("leafs through a very long sum, so that every term is shown once", () => {
  const seen: (number | null)[] = []
  for (let from = 0; from < 784; from += mostTerms) {
    const shown = writtenTerms(784, 784, from)
    expect(shown[0] === null).toBe(from > 0)
    expect(shown.at(-1) === null).toBe(from + mostTerms < 784)
    seen.push(...shown.filter((i) => i !== null))
  }
  expect(seen).toEqual(Array.from({ length: 784 }, (_, i) => i))
})
