import type { BugId } from "../engine/bugs"
import type { CostId } from "../engine/costs"
import type { Network } from "../engine/network"
import type { UpdateRule } from "../engine/updateRule"
import type { Data } from "./data"

/** What the learner altered. l counts layers from 0 (the input), neurons and samples count from 0. */
export type Change =
  | { readonly kind: "weight"; readonly l: number; readonly j: number; readonly k: number; readonly value: number }
  | { readonly kind: "bias"; readonly l: number; readonly j: number; readonly value: number }
  | { readonly kind: "x"; readonly sample: number; readonly k: number; readonly value: number }
  | { readonly kind: "y"; readonly sample: number; readonly j: number; readonly value: number }
  | { readonly kind: "learning-rate"; readonly value: number }
  /** The whole rule of the update, η apart. What the optimizer remembers begins anew where its kind is another. */
  | { readonly kind: "rule"; readonly rule: UpdateRule }

/** A change of one number. */
export type NumberChange = Exclude<Change, { readonly kind: "rule" }>

/** A change with the cycle at whose start it takes effect. */
export interface Edit {
  readonly cycle: number
  readonly change: Change
}

/** All that reproduces a run. `network`, `samples`, `eta` and `rule` are those before any edit. */
export interface Experiment extends Data {
  readonly title: string
  readonly network: Network
  readonly cost: CostId
  readonly eta: number
  readonly batchSize: number
  readonly edits: readonly Edit[]
  /** How the mean gradient becomes the update; plain SGD when it is missing. */
  readonly rule?: UpdateRule
  /** A seed, 0 … 2³² − 1: the samples are in another order in each epoch. In the order of the list when it is missing. */
  readonly shuffle?: number
  /** A mistake in the backward pass: in the bug lab alone, and in no document. */
  readonly bug?: BugId
}
