import type { Network, Sample } from "../engine/network"
import type { Mean, Step } from "../engine/step"
import type { Moments, Ruled, UpdateRule } from "../engine/updateRule"
import type { Within } from "./substeps"

/** All known so far in one cycle about the sample at hand. Arrays have index l = 0..L; null: not computed yet. a[0] is x; z, delta, dW, db have nothing at 0. */
export interface Trace {
  /** The weights this cycle computes with, edits included. */
  readonly network: Network
  /** As the schedule of the rule has it. */
  readonly eta: number
  readonly rule: UpdateRule
  /** What the rule remembers of the cycles before; null for plain SGD, and where it begins anew. */
  readonly moments: Moments | null
  /** Index into the experiment's samples of the sample at hand; null before the first input of the cycle. */
  readonly sample: number | null
  readonly a: readonly (Float64Array | null)[]
  readonly z: readonly (Float64Array | null)[]
  readonly delta: readonly (Float64Array | null)[]
  /** The two factors of delta, as the engine's step gives them. */
  readonly dCda: readonly (Float64Array | null)[]
  readonly slope: readonly (Float64Array | null)[]
  readonly dW: readonly (Float64Array | null)[]
  readonly db: readonly (Float64Array | null)[]
  readonly C: number | null
  /** Known from the step `mean` on. */
  readonly mean: Mean | null
  /** The weights after the update, with the edits of the next cycle; known from the step `update` on. */
  readonly updated: Network | null
  /** How the update came about, where its rule is more than plain SGD; known from it on. */
  readonly ruled: Ruled | null
}

/** A trace with its position. After t steps: `done` of the `perCycle` steps of `cycle` are done (done = perCycle right after the update). */
export interface Frame {
  readonly t: number
  /** How far inside step t + 1, at grains finer than a layer; null at its edges. `step` is then that step, as far as it is done; entries not reached yet are NaN. */
  readonly within: Within | null
  readonly cycle: number
  readonly done: number
  readonly perCycle: number
  /** The samples of this cycle's batch, as indices into the experiment's samples. */
  readonly batch: readonly number[]
  /** All samples as this cycle sees them (edits of x and y included). */
  readonly samples: readonly Sample[]
  /** The last step done; null only at t = 0. */
  readonly step: Step | null
  readonly trace: Trace
}
