import type { CostId } from "../../engine/costs"
import { initialise } from "../../engine/initialise"
import type { Network } from "../../engine/network"
import type { Collected } from "./collected"

/** A net for a set, and how it learns. */
export interface Suited {
  readonly network: Network
  readonly cost: CostId
  readonly eta: number
}

/** One hidden layer of sigmoids under a softmax, weights drawn from a seed, and a learning rate at which it learns quickly. */
export function suitedTo({ samples, hidden }: Collected, seed: number): Suited {
  const [inputs, outputs] = [samples[0]?.x.length ?? 1, samples[0]?.y.length ?? 1]
  const layer = (from: number, units: number, activation: "sigmoid" | "softmax") => ({
    inputs: from,
    units,
    activation,
    W: new Float64Array(from * units),
    b: new Float64Array(units),
  })
  const shape = { layers: [layer(inputs, hidden, "sigmoid"), layer(hidden, outputs, "softmax")] }
  return { network: initialise(shape, "xavier", seed), cost: "categorical-cross-entropy", eta: 0.5 }
}
