import type { BugId } from "../engine/bugs"
import type { CostId } from "../engine/costs"
import type { Network, Sample } from "../engine/network"

/** What the learner altered. l counts layers from 0 (the input), neurons and samples count from 0. */
export type Change =
  | { readonly kind: "weight"; readonly l: number; readonly j: number; readonly k: number; readonly value: number }
  | { readonly kind: "bias"; readonly l: number; readonly j: number; readonly value: number }
  | { readonly kind: "x"; readonly sample: number; readonly k: number; readonly value: number }
  | { readonly kind: "y"; readonly sample: number; readonly j: number; readonly value: number }
  | { readonly kind: "learning-rate"; readonly value: number }

/** A change with the cycle at whose start it takes effect. */
export interface Edit {
  readonly cycle: number
  readonly change: Change
}

/** All that reproduces a run. `network`, `samples` and `eta` are those before any edit. */
export interface Experiment {
  readonly title: string
  readonly network: Network
  readonly cost: CostId
  readonly eta: number
  readonly samples: readonly Sample[]
  readonly batchSize: number
  readonly edits: readonly Edit[]
  /** A mistake in the backward pass: in the bug lab alone, and in no document. */
  readonly bug?: BugId
}
