import { coordinates, type FeatureId } from "../../data/features"
import type { SetId } from "../../data/sets"
import type { ActivationId } from "../../engine/activations"
import type { Network } from "../../engine/network"
import type { CollectedId } from "./collected"

/** Hidden layers that suit a set, and a learning rate at which they learn quickly by plain SGD. */
export interface Suiting {
  readonly hidden: readonly number[]
  readonly activation: ActivationId
  readonly eta: number
}

const tanh = (eta: number, ...hidden: readonly number[]): Suiting => ({ hidden, activation: "tanh", eta })
const sigmoid = (eta: number, ...hidden: readonly number[]): Suiting => ({ hidden, activation: "sigmoid", eta })

/** What learns each set within seconds; a test trains all that are built in. */
export const suiting: Readonly<Record<SetId | CollectedId, Suiting>> = {
  circle: tanh(0.1, 4, 2),
  xor: tanh(0.1, 8),
  gauss: tanh(0.1, 2),
  spiral: tanh(0.1, 12, 8),
  rings: tanh(0.1, 8),
  plane: tanh(0.1, 4),
  gaussians: tanh(0.3, 8, 8),
  sine: tanh(0.1, 8),
  "gate-and": tanh(1, 2),
  "gate-or": tanh(1, 2),
  // Of two the weights of most seeds end where two rows are right.
  "gate-xor": tanh(1, 3),
  "gate-nand": tanh(1, 2),
  iris: sigmoid(0.5, 5),
  "digits-8": sigmoid(0.5, 32),
  "digits-28": sigmoid(0.5, 30),
}

/** Neurons that the first hidden layer needs, of sets that no net without one learns from x₁ and x₂: to enclose a disc it takes three lines. */
const least: Partial<Readonly<Record<SetId, number>>> = {
  circle: 3,
  xor: 2,
  spiral: 4,
  rings: 4,
  gaussians: 4,
  sine: 3,
  "gate-xor": 2,
}

/** Whether a net with hidden layers like these can learn a built-in set. With other features than the point it may in any case. */
export function canLearn({ layers }: Network, set: SetId, features: readonly FeatureId[]): boolean {
  const needed = least[set]
  if (needed === undefined || String(features) !== String(coordinates)) return true
  const hidden = layers.slice(0, -1)
  return (hidden[0]?.units ?? 0) >= needed && hidden.some(({ activation }) => activation !== "linear")
}
