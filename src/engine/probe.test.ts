import { expect, it } from "vitest"
import type { Network } from "./network"
import { createBases } from "./probe"

it("keeps the forward passes of a batch as long as their z and a, all counted, are no more than two million numbers", () => {
  const network: Network = {
    layers: [
      { inputs: 1, units: 1000, activation: "tanh", W: new Float64Array(1000), b: new Float64Array(1000).fill(0.5) },
    ],
  }
  const sample = { x: Float64Array.of(1), y: new Float64Array(1000) }
  const keeps = (m: number) => {
    const baseOf = createBases(network, new Array(m).fill(sample))
    const base = baseOf(0)
    expect(Object.values(base).map((vectors) => vectors.at(-1)?.length)).toEqual([1000, 1000])
    return baseOf(0) === base
  }
  expect([keeps(1000), keeps(1001)]).toEqual([true, false])
})
