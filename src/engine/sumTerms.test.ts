import { expect, it } from "vitest"
import { presets } from "../presets"
import { cycleOf } from "./cycleOf.test-data"
import { sumTerms } from "./sumTerms"

it("adds up to z, bit for bit, for every neuron", () => {
  const { network, samples, cost, eta } = presets.classify.experiment
  const [trace] = cycleOf(network, samples.slice(0, 1), cost, eta).samples
  for (const [index, layer] of network.layers.entries())
    for (let j = 0; j < layer.units; j++) {
      const terms = sumTerms(layer, trace?.a[index] ?? new Float64Array(), j)
      expect(terms).toHaveLength(layer.inputs + 1)
      expect(terms.reduce((sum, term) => sum + term, 0)).toBe(trace?.z[index + 1]?.[j])
    }
})
