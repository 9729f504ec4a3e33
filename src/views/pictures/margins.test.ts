import { expect, it } from "vitest"
import { marginsOf } from "./margins"

/** Of three points, three classes each. */
const outputs = [Float64Array.of(0.2, 0.7, 0.1), Float64Array.of(0.5, 0.5, 0), Float64Array.of(0.1, 0.1, 0.8)]

it("gives a point to the largest output, by as much as it is larger than the next", () => {
  const margins = marginsOf(outputs)
  expect(margins.map((own) => own[0])).toEqual([0.2 - 0.7, 0.7 - 0.2, 0.1 - 0.7])
  expect(margins.map((own) => own[1])).toEqual([0, 0, -0.5])
  expect(margins.map((own) => own[2])).toEqual([0.1 - 0.8, 0.1 - 0.8, 0.8 - 0.1])
})
