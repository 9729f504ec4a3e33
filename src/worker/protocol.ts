import type { CostCurve } from "../engine/costCurve"
import type { Fault } from "../engine/fault"
import type { Sample } from "../engine/network"
import type { Parameter } from "../engine/parameter"
import type { CostPaths } from "../engine/paths"
import type { Proof } from "../engine/proof"
import type { Step } from "../engine/step"
import type { CostSign, Costs } from "../timeline/costSeries"
import type { Change, Experiment } from "../timeline/experiment"
import type { Keyframe } from "../timeline/keyframes"
import type { Frame } from "../timeline/trace"
import type { Evaluated, TrainingEnd, Until } from "../timeline/training"

/** Page and worker from different builds do not understand each other; `ready` carries this. */
export const protocolVersion = 10

/** C as a function of one number, and the paths by which the number reaches it, in the cycle at position t. */
export interface CurveRequest {
  readonly t: number
  readonly parameter: Parameter
  /** The sample at hand, as an index into the experiment's; the curve is of it alone or of its batch. */
  readonly sample: number
  readonly of: "sample" | "batch"
  /** The number as it stands on the screen. */
  readonly now: number
  readonly range: readonly [number, number] | null
}

/** An experiment on its way to the worker; `samples` is null where they and the test samples are those of the last one. */
export type SentExperiment = Omit<Experiment, "samples"> & { readonly samples: readonly Sample[] | null }

/** A frame on its way to the page, which has the samples already. */
export type SentFrame = Omit<Frame, "samples">

/** At whose start training begins, and how long it goes on; `quiet`: without pictures, of a run that has been so far already; `pace`: most epochs a second; `change`: of the run as it would be with this change there, which is only tried. */
export interface TrainingAsked {
  readonly cycle: number
  readonly until: Until
  readonly quiet?: boolean
  readonly pace?: number
  readonly change?: Change
}

/** What there is to tell of training. */
export interface Trained {
  /** Cycles that are done. */
  readonly cycle: number
  /** A cycle right after its update; null with the end. */
  readonly frame: SentFrame | null
  /** The costs since training began; null where they were told a moment ago. */
  readonly costs: Costs | null
  /** Since the last message. */
  readonly evaluations: readonly Evaluated[]
  readonly samplesPerSecond: number
  readonly sign: CostSign | null
  readonly end: TrainingEnd | null
}

/** What the page asks. `revision` numbers the experiments that were opened; an answer carries the revision it belongs to. */
export type Request =
  | { readonly type: "open"; readonly revision: number; readonly experiment: SentExperiment }
  /** The picture after t steps and `inside` of the smallest steps of the next one. `from`: what another engine has found of this run. */
  | {
      readonly type: "seek"
      readonly revision: number
      readonly t: number
      readonly inside: number
      readonly from?: Keyframe
    }
  | { readonly type: "prove"; readonly revision: number; readonly t: number }
  /** The newest question wins. */
  | ({ readonly type: "curve"; readonly revision: number } & CurveRequest)
  /** Trains from the start of a cycle on; one that runs already ends. */
  | ({ readonly type: "train"; readonly revision: number } & TrainingAsked)
  /** So many pictures of the training that a request began have been dealt with: others may come. */
  | { readonly type: "train-ack"; readonly revision: number; readonly of: number; readonly pictures: number }
  | { readonly type: "pause-training"; readonly revision: number }
  /** Leaves a proof unfinished. */
  | { readonly type: "stop-proof"; readonly revision: number }

/** Why there is nothing to prove: the cycle cannot be computed. So many steps of the run go well. */
export interface Unprovable {
  readonly fault: Fault
  readonly t: number
}

/** What the worker answers. A single step forward is answered by the step alone, everything else by the whole frame. */
export type Reply =
  | { readonly type: "ready"; readonly version: number }
  | { readonly type: "step"; readonly revision: number; readonly t: number; readonly step: Step }
  | { readonly type: "frame"; readonly revision: number; readonly frame: SentFrame }
  /** Now and then until a question is answered, also while a file is on its way that the answer needs: one that says nothing for long counts as hung. `cycle` is the one that it has reached on its way to a position. */
  | { readonly type: "working"; readonly revision: number; readonly cycle: number | null }
  | { readonly type: "proving"; readonly revision: number; readonly checked: number; readonly of: number }
  /** The run cannot pass `frame`, the last finite one, because of `fault`. */
  | { readonly type: "fault"; readonly revision: number; readonly fault: Fault; readonly frame: SentFrame }
  | { readonly type: "proof"; readonly revision: number; readonly proof: Proof }
  | ({ readonly type: "unprovable"; readonly revision: number } & Unprovable)
  | { readonly type: "curve"; readonly revision: number; readonly curve: CostCurve; readonly paths: CostPaths | null }
  /** The curve cannot be had: its code could not be fetched. */
  | { readonly type: "unavailable"; readonly revision: number }
  /** At most two with a picture are on their way. */
  | ({ readonly type: "trained"; readonly revision: number } & Trained)
  | { readonly type: "refused"; readonly reason: string }

/** The id is outside the body, so that even a bad body gets an answer. */
export interface Envelope<T> {
  readonly id: number
  readonly body: T
}
