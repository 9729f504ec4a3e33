import { expect, it } from "vitest"
import { type Expression, ref } from "./expression"
import { longestSum } from "./longestSum"
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
