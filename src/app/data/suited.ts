import type { Task } from "../../data/dataSet"
import { seedFor } from "../../data/seedFor"
import type { CostId } from "../../engine/costs"
import { initialise } from "../../engine/initialise"
import type { Network } from "../../engine/network"
import type { Optimizer } from "../../engine/updateRule"
import { usual } from "../../timeline/fit"
import type { Suiting } from "./suiting"

/** A net for a set, and how it learns. */
export interface Suited {
  readonly network: Network
  readonly cost: CostId
  readonly eta: number
}

/** Optimizers that divide by the size of the gradient: with them a step is about η itself. */
const dividing: readonly Optimizer["kind"][] = ["rmsprop", "adam", "adamw"]
/** Optimizers that add up gradients: with them a step is several times as long. */
const adding: readonly Optimizer["kind"][] = ["momentum", "nesterov"]

/** These hidden layers under the output that is usual for a task, weights drawn from the seed. */
export function suitedTo(
  { hidden, activation, eta }: Suiting,
  task: Task,
  [inputs, outputs]: readonly [number, number],
  optimizer: Optimizer["kind"],
  seed: number,
): Suited {
  const { activation: last, cost } = usual[task]
  let below = inputs
  const layers = [...hidden, outputs].map((units, index) => {
    const W = new Float64Array(below * units)
    const b = new Float64Array(units)
    const layer = { inputs: below, units, activation: index < hidden.length ? activation : last, W, b }
    below = units
    return layer
  })
  return {
    network: initialise({ layers }, "xavier", seedFor(seed, "weights")),
    cost,
    eta: dividing.includes(optimizer) ? 0.01 : adding.includes(optimizer) ? eta / 5 : eta,
  }
}
