import { describe, expect, it } from "vitest"
import { experimentOf } from "../timeline/experimentOf.test-data"
import { costCurve } from "./costCurve"
import { costPlane } from "./costPlane"
import { parameterOf } from "./parameter"

const { network, samples } = experimentOf({ sizes: [2, 3, 2], samples: 5 })

function result<T>(work: Generator<number, T>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

describe("C over a plane", () => {
  it("is along its sides what C is against one number", () => {
    const [first, second] = [
      { l: 1, j: 2, k: 1 },
      { l: 2, j: 0, k: null },
    ]
    const other = parameterOf(network, second)
    const ranges = [
      [-2, 2],
      [other, other + 1],
    ] as const
    const C = result(costPlane(network, samples, "quadratic", { parameters: [first, second], ranges, points: 121 }))
    const question = { parameter: first, now: 0, eta: 0.1, range: [-2, 2] as const }
    const curve = result(costCurve(network, samples, "quadratic", question))
    expect(curve.C.length).toBe(121)
    for (const i of curve.C.keys()) expect(C[i]).toBeCloseTo(curve.C[i]!, 14)
    expect(parameterOf(network, second)).toBe(other)
  })
})
