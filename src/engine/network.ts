import type { ActivationId } from "./activations"

/** Weighted layer l: z = W a + b, a = f(z). W is row-major of shape units × inputs: `W[j * inputs + k]` goes from k to j. */
export interface Layer {
  readonly inputs: number
  readonly units: number
  readonly activation: ActivationId
  readonly W: Float64Array
  readonly b: Float64Array
}

/** A feed-forward network. Layer 0 is the input and has no weights; `layers[l - 1]` is layer l, l = 1..L. Never written to. */
export interface Network {
  readonly layers: readonly Layer[]
}

/** One pair of input x (units of layer 0) and target y (units of layer L). */
export interface Sample {
  readonly x: Float64Array
  readonly y: Float64Array
  /** The point that the inputs were made from, where they are features from which it cannot be read. */
  readonly point?: Float64Array
}

/** Layer l of a network, l = 1..L. Throws outside that range. */
export function layerOf(network: Network, l: number): Layer {
  const layer = network.layers[l - 1]
  if (!layer) throw new RangeError(`layer ${l} of a network of ${network.layers.length} weighted layers`)
  return layer
}

/** Units of every layer, the input's first: [2, 2, 2] for the Mazur net. */
export function sizesOf(network: Network): readonly number[] {
  return [network.layers[0]?.inputs ?? 0, ...network.layers.map((layer) => layer.units)]
}

/** Weights and biases in all. */
export function numbersIn({ layers }: Network): number {
  return layers.reduce((sum, { W, b }) => sum + W.length + b.length, 0)
}

/** What computing with a sample takes besides a multiplication for each weight, in multiplications. */
export const workPerSample = 50
