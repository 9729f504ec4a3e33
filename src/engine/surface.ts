import type { Network } from "./network"
import { createForward, forwardFrom } from "./sample"

/** A neuron, l = 1..L. */
export interface NeuronPlace {
  readonly l: number
  readonly j: number
}

/** What one neuron answers to each of many inputs: its a, computed no further up than its own layer. Throws where there is no such neuron. */
export function answersOf(network: Network, { l, j }: NeuronPlace, inputs: readonly Float64Array[]): Float64Array {
  if (!(j < (network.layers[l - 1]?.units ?? 0))) throw new RangeError(`neuron ${j} of layer ${l}`)
  const forward = createForward(network)
  return Float64Array.from(inputs, (x) => {
    forward.a[0] = x
    forwardFrom(network, forward, 1, l)
    return forward.a[l]![j]!
  })
}

/** The outputs for each of many inputs. */
export function outputsOf(network: Network, inputs: readonly Float64Array[]): readonly Float64Array[] {
  const forward = createForward(network)
  return inputs.map((x) => {
    forward.a[0] = x
    forwardFrom(network, forward, 1)
    return forward.a.at(-1)!.slice()
  })
}

/** The answer that says neither: half way of a sigmoid's or a softmax's, else 0. */
export function middleOf(network: Network, { l }: NeuronPlace): number {
  const activation = network.layers[l - 1]?.activation
  if (activation === "softmax") return 1 / 2
  return activation === "sigmoid" ? 1 / 2 : 0
}
