import { expect, it } from "vitest"
import { spread } from "./spread"

it("leaves names where they belong, and parts those that would lie on each other", () => {
  expect(spread([10, 90, 50], 15, 0, 100)).toEqual([10, 90, 50])
  expect(spread([52, 50, 51], 15, 0, 100)).toEqual([80, 50, 65])
  expect(spread([99, 98], 15, 0, 100)).toEqual([100, 85])
  expect(spread([0, 1], 15, 0, 100)).toEqual([0, 15])
})
