import { describe, expect, it } from "vitest"
import { experimentOf } from "../timeline/experimentOf.test-data"
import { createForward, forwardFrom } from "./sample"
import { answersOf, middleOf } from "./surface"

const { network, samples } = experimentOf({ sizes: [2, 3, 2] })

describe("what a neuron answers", () => {
  it("is its a", () => {
    const forward = createForward(network)
    forward.a[0] = samples[0]!.x
    forwardFrom(network, forward, 1)
    for (const [l, j] of [
      [1, 2],
      [2, 0],
    ] as const)
      expect(answersOf(network, { l, j }, [samples[0]!.x])[0]).toBe(forward.a[l]?.[j])
    expect(() => answersOf(network, { l: 3, j: 0 }, [])).toThrow(RangeError)
    expect(() => answersOf(network, { l: 2, j: 2 }, [])).toThrow(RangeError)
    expect(middleOf(network, { l: 1, j: 0 })).toBe(0.5)
    expect(middleOf(experimentOf({ sizes: [1, 2, 1], hidden: "tanh" }).network, { l: 1, j: 0 })).toBe(0)
  })
})
