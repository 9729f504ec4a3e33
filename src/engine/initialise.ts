import type { Layer, Network } from "./network"
import { normalFrom } from "./random"
import { uniformFrom } from "./uniform"

/** How weights are drawn. n is the number of inputs of a layer, m that of its units. */
export const initialisations = ["zeros", "normal", "uniform", "xavier", "he"] as const
export type Initialisation = (typeof initialisations)[number]

type Draw = () => number

/** The weights of one layer: all 0; N(0, 1); U(−1, 1); Glorot and Bengio (2010), U(±√(6 / (n + m))); He et al. (2015), N(0, 2 / n). */
function drawFor(initialisation: Initialisation, { inputs, units }: Layer, uniform: Draw, normal: Draw): Draw {
  switch (initialisation) {
    case "zeros":
      return () => 0
    case "normal":
      return normal
    case "uniform":
      return () => 2 * uniform() - 1
    case "xavier": {
      const bound = Math.sqrt(6 / (inputs + units))
      return () => bound * (2 * uniform() - 1)
    }
    case "he": {
      const deviation = Math.sqrt(2 / inputs)
      return () => deviation * normal()
    }
  }
}

/** A network of the same shape with new weights, row by row from the first layer on, and all biases 0. The same seed gives the same network. */
export function initialise({ layers }: Network, initialisation: Initialisation, seed: number): Network {
  const uniform = uniformFrom(seed)
  const normal = normalFrom(uniform)
  return {
    layers: layers.map((layer) => {
      const draw = drawFor(initialisation, layer, uniform, normal)
      return { ...layer, W: layer.W.map(() => draw()), b: new Float64Array(layer.units) }
    }),
  }
}
