import type { CostId } from "../../engine/costs"
import { initialise } from "../../engine/initialise"
import type { Network } from "../../engine/network"
import type { Optimizer } from "../../engine/updateRule"
import type { Collected } from "./collected"

/** A net for a set, and how it learns. */
export interface Suited {
  readonly network: Network
  readonly cost: CostId
  readonly eta: number
}

/** Optimizers that divide by the size of the gradient: with them a step is about η itself. */
const dividing: readonly Optimizer["kind"][] = ["rmsprop", "adam", "adamw"]

/** One hidden layer of sigmoids under a softmax, weights drawn from a seed, and a learning rate at which it learns quickly with an optimizer. */
export function suitedTo({ samples, hidden }: Collected, optimizer: Optimizer["kind"], seed: number): Suited {
  const [inputs, outputs] = [samples[0]?.x.length ?? 1, samples[0]?.y.length ?? 1]
  const layer = (from: number, units: number, activation: "sigmoid" | "softmax") => ({
    inputs: from,
    units,
    activation,
    W: new Float64Array(from * units),
    b: new Float64Array(units),
  })
  const shape = { layers: [layer(inputs, hidden, "sigmoid"), layer(hidden, outputs, "softmax")] }
  const eta = dividing.includes(optimizer) ? 0.01 : 0.5
  return { network: initialise(shape, "xavier", seed), cost: "categorical-cross-entropy", eta }
}
