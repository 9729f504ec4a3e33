import { type Activation, activations } from "./activations"
import { type Cost, type CostId, costs } from "./costs"
import { affine, pullBack } from "./kernels"
import type { Layer, Network } from "./network"

/** Room for what one sample computes; index l = 0..L, with empty vectors at 0 but a[0] = x. */
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

/** The fused form of a cost, where the output layer has the activation it is made for. */
export function fusedOf(network: Network, cost: CostId): Cost["fused"] {
  const { fused }: Cost = costs[cost]
  return fused && network.layers.at(-1)?.activation === fused.activation ? fused : null
}

/** z of layer l = 1..L from the activations below. */
export function weigh(network: Network, buffers: Forward, l: number): void {
  const layer = network.layers[l - 1]!
  affine(layer.W, buffers.a[l - 1]!, layer.b, buffers.z[l]!)
}

/** a of layer l = 1..L from its z. */
export function activate(network: Network, buffers: Forward, l: number): void {
  activationOf(network.layers[l - 1]!).f(buffers.z[l]!, buffers.a[l]!)
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
  const fused = fusedOf(network, cost)
  return fused ? fused.value(y, buffers.z[L]!) : costs[cost].value(y, buffers.a[L]!)
}

/** BP1: δ of the output layer. */
export function outputError(network: Network, buffers: Buffers, cost: CostId, y: Float64Array): void {
  const L = network.layers.length
  const [z, a, delta, dCda] = [buffers.z[L]!, buffers.a[L]!, buffers.delta[L]!, buffers.dCda[L]!]
  const fused = fusedOf(network, cost)
  if (fused) fused.delta(y, z, a, delta)
  else {
    costs[cost].gradient(y, a, dCda)
    activationOf(network.layers[L - 1]!).pull(dCda, z, a, delta)
  }
}

/** BP2: δ of layer l = 1..L − 1 from the layer above. */
export function hiddenError(network: Network, buffers: Buffers, l: number): void {
  pullBack(network.layers[l]!.W, buffers.delta[l + 1]!, buffers.dCda[l]!)
  activationOf(network.layers[l - 1]!).pull(buffers.dCda[l]!, buffers.z[l]!, buffers.a[l]!, buffers.delta[l]!)
}
