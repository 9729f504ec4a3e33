import { type Cost, type CostId, costs } from "./costs"
import type { Layer, Network } from "./network"
import { activationOf, fusedOf } from "./sample"

/*
 * The sums of the engine, broken off after some of their terms: in the order of the kernels, so that the whole
 * sum has the bits of the step.
 */

/** z_j = Σ_k w_jk a_k + b_j after `terms` of its inputs + 1 terms. */
export function partialWeightedInput({ inputs, W, b }: Layer, a: Float64Array, j: number, terms: number): number {
  let sum = 0
  for (let k = 0; k < Math.min(terms, inputs); k++) sum += W[j * inputs + k]! * a[k]!
  return terms > inputs ? sum + b[j]! : sum
}

/** Σ_k w_kj δ_k, what comes back to neuron j below the layer, after `terms` of its units. */
export function partialPullBack({ inputs, W }: Layer, delta: Float64Array, j: number, terms: number): number {
  let sum = 0
  for (let k = 0; k < Math.min(terms, delta.length); k++) sum += W[k * inputs + j]! * delta[k]!
  return sum
}

/** The output of a sample, as far as its cost needs it. */
interface Output {
  readonly y: Float64Array
  readonly z: Float64Array
  readonly a: Float64Array
}

/** C after the terms of the first `terms` outputs; from z where the step computes it so. */
export function partialCost(network: Network, cost: CostId, { y, z, a }: Output, terms: number): number {
  const first = (v: Float64Array) => v.subarray(0, terms)
  const fused = fusedOf(network, cost)
  if (!fused) {
    const { value }: Cost = costs[cost]
    return value(first(y), first(a))
  }
  // Softmax needs every z; an output without a share in y adds nothing.
  if (!activationOf(network.layers.at(-1)!).slope)
    return fused.value(
      y.map((share, k) => (k < terms ? share : 0)),
      z,
    )
  return fused.value(first(y), first(z))
}
