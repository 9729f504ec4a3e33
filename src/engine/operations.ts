import type { CostId } from "./costs"
import { layerOf, type Network } from "./network"
import type { Parameter } from "./parameter"
import { activationOf, fusedOf } from "./sample"

/** Multiplications that a gradient takes: along every path by itself, and by backpropagation. */
export interface Operations {
  readonly paths: number
  readonly back: number
}

/** Factors at the end of every path: σ′ and ∂C/∂a, or δ of the output, which neither way has to make. */
export function closingFactors(network: Network, cost: CostId): 1 | 2 {
  const isOne = fusedOf(network, cost) !== null || activationOf(layerOf(network, network.layers.length)).slope === null
  return isOne ? 1 : 2
}

/** For one weight or bias: the products of its paths, or each δ above once, of its own layer that of its neuron alone, and the weight's a. */
export function operationsFor(network: Network, cost: CostId, { l, k }: Pick<Parameter, "l" | "k">): Operations {
  const closing = closingFactors(network, cost)
  const above = network.layers.slice(l)
  const ways = above.reduce((count, { units }) => count * units, 1)
  const own = above[0] ? above[0].units + 1 : closing - 1
  const ofWeight = k === null ? 0 : 1
  return {
    paths: ways * (ofWeight + 2 * above.length + closing - 1),
    back: errorsFrom(network, l + 1, closing) + own + ofWeight,
  }
}

/** For all weights and biases of a network. */
export function operationsForAll(network: Network, cost: CostId): Operations {
  const paths = network.layers.reduce((sum, { inputs, units }, index) => {
    const [weight, bias] = [0, null].map((k) => operationsFor(network, cost, { l: index + 1, k }).paths)
    return sum + units * (inputs * (weight ?? 0) + (bias ?? 0))
  }, 0)
  const outer = network.layers.reduce((sum, { inputs, units }) => sum + inputs * units, 0)
  return { paths, back: errorsFrom(network, 1, closingFactors(network, cost)) + outer }
}

/** Of all δ from layer l up: each is Σ w δ of the layer above, times σ′. */
function errorsFrom({ layers }: Network, l: number, closing: 1 | 2): number {
  return layers.slice(l - 1).reduce((sum, { units }, index) => {
    const above = layers[l + index]
    return sum + units * (above ? above.units + 1 : closing - 1)
  }, 0)
}
