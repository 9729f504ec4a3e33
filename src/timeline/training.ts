import type { Evaluation } from "../engine/evaluate"
import type { CostSign, Costs } from "./costSeries"

/** How long a run is trained; without either, until it is paused. */
export interface Until {
  /** So many cycles are done, counted from the beginning of the run. */
  readonly cycles?: number
  /** The cost over all samples is no more than this. */
  readonly cost?: number
}

/** What the weights after so many cycles make of the samples, and of those for testing where there are any. */
export interface Evaluated {
  readonly cycle: number
  readonly train: Evaluation
  readonly test: Evaluation | null
}

/** Why training ended. `fault`: the next cycle cannot be finished; `unavailable`: its code could not be fetched. */
export type TrainingEnd = "paused" | "cycles" | "cost" | "fault" | "unavailable"

/** What training has shown of a run: the costs of its batches, and what its weights made of all samples. */
export interface Learning {
  readonly costs: Costs
  /** In the order of their cycles. */
  readonly evaluations: readonly Evaluated[]
  readonly samplesPerSecond: number
  readonly sign: CostSign | null
  /** The cycle that training began with last. */
  readonly from: number
  /** `changed`: the reader changed the run under way. */
  readonly end: TrainingEnd | "changed" | null
}
