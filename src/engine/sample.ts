import { type Activation, activations } from "./activations"
import { pullBack } from "./backwardKernels"
import { type Cost, type CostId, costs } from "./costs"
import { affine } from "./forwardKernels"
import type { Layer, Network } from "./network"

/** Room for what one sample computes, or several, one after another in each vector; index l = 0..L, with empty vectors at 0 but a[0] = x. */
export interface Buffers {
  readonly a: Float64Array[]
  readonly z: readonly Float64Array[]
  readonly delta: readonly Float64Array[]
  /** ∂C/∂a of each layer. */
  readonly dCda: readonly Float64Array[]
}

/** What the forward pass alone computes. */
export type Forward = Pick<Buffers, "a" | "z">

const vectorsOf = ({ layers }: Network) => [new Float64Array(0), ...layers.map(({ units }) => new Float64Array(units))]

export function createForward(network: Network): Forward {
  return { a: vectorsOf(network), z: vectorsOf(network) }
}

export function createBuffers(network: Network): Buffers {
  return { ...createForward(network), delta: vectorsOf(network), dCda: vectorsOf(network) }
}

export function activationOf(layer: Layer): Activation {
  return activations[layer.activation]
}

/** How the cost is taken from the output, looked up once for many samples. */
export interface Output {
  readonly id: CostId
  readonly activation: Activation
  readonly cost: Cost
  /** The fused form of the cost, where the output layer has the activation it is made for. */
  readonly fused: Cost["fused"]
}

export function outputOf({ layers }: Network, id: CostId): Output {
  const layer = layers[layers.length - 1]!
  const cost: Cost = costs[id]
  const fused = cost.fused?.activation === layer.activation ? cost.fused : null
  return { id, activation: activationOf(layer), cost, fused }
}

/** The fused form of a cost, where the output layer has the activation it is made for. */
export function fusedOf(network: Network, cost: CostId): Cost["fused"] {
  return outputOf(network, cost).fused
}

/** z of layer l = 1..L from the activations below. */
export function weigh(network: Network, buffers: Forward, l: number): void {
  const layer = network.layers[l - 1]!
  affine(layer.W, buffers.a[l - 1]!, layer.b, buffers.z[l]!, layer.inputs)
}

/** a of layer l = 1..L from its z. */
export function activate(network: Network, buffers: Forward, l: number): void {
  const layer = network.layers[l - 1]!
  activationOf(layer).f(buffers.z[l]!, buffers.a[l]!, layer.units)
}

/** Runs the layers from one up to another, the output unless said otherwise. */
export function forwardFrom(network: Network, buffers: Forward, from: number, to = network.layers.length): void {
  for (let l = from; l <= to; l++) {
    weigh(network, buffers, l)
    activate(network, buffers, l)
  }
}

/** C of the sample, from the output. */
export function costOf(network: Network, buffers: Forward, cost: CostId, y: Float64Array): number {
  const L = network.layers.length
  return costFrom(outputOf(network, cost), buffers.z[L]!, buffers.a[L]!, y)
}

/** C of one sample from its output. */
export function costFrom({ cost, fused }: Output, z: Float64Array, a: Float64Array, y: Float64Array): number {
  return fused ? fused.value(y, z) : cost.value(y, a)
}

/** BP1: δ of the output layer. */
export function outputError(network: Network, buffers: Buffers, cost: CostId, y: Float64Array): void {
  const L = network.layers.length
  const { units } = network.layers[L - 1]!
  const output = outputOf(network, cost)
  if (costGradient(output, units, buffers, y)) return
  const { z, a, delta, dCda } = buffers
  output.activation.pull(dCda[L]!, z[L]!, a[L]!, delta[L]!, units)
}

/** ∂C/∂a of the output, of one sample or of several; where cost and activation are one step its δ instead, and true. */
export function costGradient({ cost, fused }: Output, units: number, buffers: Buffers, y: Float64Array): boolean {
  const L = buffers.z.length - 1
  const a = buffers.a[L]!
  if (fused) fused.delta(y, buffers.z[L]!, a, buffers.delta[L]!, units)
  else cost.gradient(y, a, buffers.dCda[L]!)
  return fused !== null
}

/** BP2: δ of layer l = 1..L − 1 from the layer above. */
export function hiddenError(network: Network, buffers: Buffers, l: number): void {
  const layer = network.layers[l - 1]!
  const above = network.layers[l]!
  pullBack(above.W, buffers.delta[l + 1]!, buffers.dCda[l]!, above.inputs, above.units)
  activationOf(layer).pull(buffers.dCda[l]!, buffers.z[l]!, buffers.a[l]!, buffers.delta[l]!, layer.units)
}
