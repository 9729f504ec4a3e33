import type { Network } from "./network"
import { createForward, forwardFrom } from "./sample"

/** A neuron, l = 1..L. */
export interface NeuronPlace {
  readonly l: number
  readonly j: number
}

/** What one neuron answers to each of many inputs: its a, computed no further up than its own layer. Throws where there is no such neuron. */
export function answersOf(network: Network, { l, j }: NeuronPlace, inputs: readonly Float64Array[]): Float64Array {
  const answers = layerAnswers(network, l, inputs)[j]
  if (!answers) throw new RangeError(`neuron ${j} of layer ${l}`)
  return answers
}

/** What each output answers to each of many inputs. */
export function outputsOf(network: Network, inputs: readonly Float64Array[]): readonly Float64Array[] {
  return layerAnswers(network, network.layers.length, inputs)
}

/** A vector for each neuron of a layer. */
function layerAnswers(network: Network, l: number, inputs: readonly Float64Array[]): readonly Float64Array[] {
  const units = network.layers[l - 1]?.units ?? 0
  const answers = Array.from({ length: units }, () => new Float64Array(inputs.length))
  if (units === 0) return answers
  const forward = createForward(network)
  for (const [i, x] of inputs.entries()) {
    forward.a[0] = x
    forwardFrom(network, forward, 1, l)
    for (const [j, own] of answers.entries()) own[i] = forward.a[l]![j]!
  }
  return answers
}

/** The answer that says neither: half way of a sigmoid's or a softmax's, else 0. */
export function middleOf(network: Network, { l }: NeuronPlace): number {
  const activation = network.layers[l - 1]?.activation
  if (activation === "softmax") return 1 / 2
  return activation === "sigmoid" ? 1 / 2 : 0
}
