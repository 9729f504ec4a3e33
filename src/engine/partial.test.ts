import { describe, expect, it } from "vitest"
import { type ActivationId, activations } from "./activations"
import { type CostId, costs } from "./costs"
import { learn } from "./learn"
import type { Network } from "./network"
import { partialCost, partialPullBack, partialWeightedInput } from "./partial"

/* A sum with all its terms has the bits of the step, for every activation and cost. */

const W1 = Float64Array.of(0.3, -0.7, 1.1, 0.2, -0.4, 0.9)
const W2 = Float64Array.of(0.5, -0.2, 0.8, -0.6, 0.1, 0.4, 0.7, -0.9, 0.3)
const x = Float64Array.of(0.37, -1.2)

function netOf(activation: ActivationId, scale: number): Network {
  const hidden = { inputs: 2, units: 3, activation: "tanh" as const, W: W1, b: Float64Array.of(0.1, -0.2, 0.05) }
  return {
    layers: [
      hidden,
      { inputs: 3, units: 3, activation, W: W2.map((w) => w * scale), b: Float64Array.of(0.2, 0, -0.1) },
    ],
  }
}

const cases = (Object.keys(activations) as ActivationId[]).flatMap((activation) =>
  (Object.keys(costs) as CostId[]).flatMap((cost) => [1, 60].map((scale) => ({ activation, cost, scale }))),
)

describe.each(cases)("$activation with $cost, weights times $scale", ({ activation, cost, scale }) => {
  it("ends where the step does", () => {
    const network = netOf(activation, scale)
    const y = Float64Array.of(0, 1, 0)
    const known: { z: Float64Array[]; a: Float64Array[]; delta: Float64Array[] } = { z: [], a: [x], delta: [] }
    for (const step of learn(network, [{ x, y }], cost, 0.1)) {
      if (step.kind === "weighted-input") {
        known.z[step.l] = step.z
        const layer = network.layers[step.l - 1]!
        for (const [j, z] of step.z.entries())
          expect(partialWeightedInput(layer, known.a[step.l - 1]!, j, layer.inputs + 1)).toBe(z)
      }
      if (step.kind === "activation") known.a[step.l] = step.a
      if (step.kind === "cost")
        expect(partialCost(network, cost, { y, z: known.z[2]!, a: known.a[2]! }, 3)).toBeCloseTo(step.C, 12)
      if (step.kind === "output-error") known.delta[2] = step.delta
      if (step.kind === "hidden-error")
        for (const [j, back] of step.dCda!.entries())
          expect(partialPullBack(network.layers[1]!, known.delta[2]!, j, 3)).toBe(back)
    }
  })
})

it("grows by one term at a time", () => {
  const [layer] = netOf("linear", 1).layers
  const sums = [1, 2, 3].map((terms) => partialWeightedInput(layer!, x, 0, terms))
  expect(sums).toEqual([0.3 * 0.37, 0.3 * 0.37 + -0.7 * -1.2, 0.3 * 0.37 + -0.7 * -1.2 + 0.1])
})

it("stays finite where the output is saturated, as the step does", () => {
  const layer = { inputs: 1, units: 1, activation: "sigmoid" as const, W: Float64Array.of(1), b: Float64Array.of(0) }
  const output = { y: Float64Array.of(0), z: Float64Array.of(40), a: Float64Array.of(1) }
  expect(partialCost({ layers: [layer] }, "binary-cross-entropy", output, 1)).toBeCloseTo(40, 10)
})
