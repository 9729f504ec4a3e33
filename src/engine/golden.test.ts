import { describe, expect, it } from "vitest"
import { goldenCases, taskOf } from "../../tests/golden/goldenCases"
import { activations } from "./activations"
import { costs } from "./costs"
import { cycleOf, networkAfter } from "./cycleOf.test-data"

/** The largest error relative to max(|value|, 1e-3) that the golden values allow. */
const tolerance = 1e-11

/** Compares numbers of any nesting, one by one, and names those that differ. */
function expectClose(name: string, actual: ArrayLike<number> | null | undefined, expected: readonly number[]): void {
  expect(actual?.length, `${name}: how many`).toBe(expected.length)
  const wrong = expected.flatMap((value, at) => {
    const error = Math.abs(actual![at]! - value) / Math.max(Math.abs(value), 1e-3)
    return error <= tolerance ? [] : [`${name}[${at}]: ${actual![at]}, golden ${value}, error ${error}`]
  })
  expect(wrong).toEqual([])
}

describe.each(["golden", "golden-extreme"] as const)("%s.json", (file) => {
  it("has cases", () => {
    expect(goldenCases(file).length).toBe(file === "golden" ? 40 : 14)
  })

  it.each(goldenCases(file))("$name", ({ document, trace }) => {
    const { network, batch, cost, eta } = taskOf(document)
    const cycle = cycleOf(network, batch, cost, eta)
    expect(cycle.samples.length).toBe(trace.samples.length)
    for (const [i, golden] of trace.samples.entries()) {
      const sample = cycle.samples[i]!
      expectClose(`C of sample ${i}`, [sample.C], [golden.cost])
      for (const [l, a] of golden.a.entries()) expectClose(`a[${l}] of sample ${i}`, sample.a[l], a)
      for (const l of network.layers.keys()) {
        expectClose(`z[${l + 1}] of sample ${i}`, sample.z[l + 1], golden.z[l]!)
        expectClose(`δ[${l + 1}] of sample ${i}`, sample.delta[l + 1], golden.delta[l]!)
        expectClose(`dW[${l + 1}] of sample ${i}`, sample.dW[l + 1], golden.weightGradients[l]!.flat())
        expectClose(`db[${l + 1}] of sample ${i}`, sample.db[l + 1], golden.biasGradients[l]!)
      }
    }
    expectClose("mean C", [cycle.mean!.C], [trace.cost])
    const next = networkAfter(cycle)
    for (const [index, layer] of next.layers.entries()) {
      expectClose(`mean dW[${index + 1}]`, cycle.mean!.dW[index + 1], trace.gradient.weights[index]!.flat())
      expectClose(`mean db[${index + 1}]`, cycle.mean!.db[index + 1], trace.gradient.biases[index]!)
      expectClose(`W[${index + 1}]`, layer.W, trace.updated.weights[index]!.flat())
      expectClose(`b[${index + 1}]`, layer.b, trace.updated.biases[index]!)
    }
  })
})

describe("golden.json", () => {
  const { layers, costsUsed } = goldenCases("golden").reduce(
    (seen, { document }) => {
      const { network, cost } = taskOf(document)
      for (const { activation } of network.layers) seen.layers.add(activation)
      seen.costsUsed.add(cost)
      return seen
    },
    { layers: new Set<string>(), costsUsed: new Set<string>() },
  )

  it.each(Object.keys(activations))("has numbers of PyTorch for the activation %s", (id) => {
    expect(layers).toContain(id)
  })

  it.each(Object.keys(costs))("has numbers of PyTorch for the cost %s", (id) => {
    expect(costsUsed).toContain(id)
  })
})
