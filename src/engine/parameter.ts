import { layerOf, type Network } from "./network"

/** The address of a weight (to neuron j of layer l from k) or of a bias (k is null). */
export interface Parameter {
  readonly l: number
  readonly j: number
  readonly k: number | null
}

/** A weight or bias of a network. Throws where there is none. */
export function parameterOf(network: Network, { l, j, k }: Parameter): number {
  const { W, b, inputs } = layerOf(network, l)
  const value = k === null ? b[j] : W[j * inputs + k]
  if (value === undefined) throw new RangeError(`neuron ${j}, ${k} of layer ${l}`)
  return value
}
