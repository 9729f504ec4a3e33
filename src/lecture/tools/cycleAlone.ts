import { isPlain } from "../../engine/updateRule"
import { startOf } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"
import "../../engine/laterTrainPlain"
import { frameAt } from "../../timeline/frameAt"
import { momentOfSample, placeInBatch } from "../../timeline/momentOfSample"
import type { Frame } from "../../timeline/trace"

/** A run and where it stands. */
export interface Standing {
  readonly experiment: Experiment
  readonly frame: Frame
}

/** One cycle as a run of its own: its experiment, and its frame in which all of the sample at hand is known. */
export type OwnCycle = Standing

/** The cycle of a frame as a run of its own, with the weights and samples that it has: whatever came before need not be computed again. A planted bug is left out. */
export function cycleAlone({ experiment, frame }: Standing): OwnCycle {
  const { bug: _, shuffle: __, ...right } = experiment
  const { batch, samples, trace } = frame
  const alone: Experiment = {
    ...right,
    network: trace.network,
    samples: batch.map((sample) => samples[sample]!),
    batchSize: batch.length,
    eta: trace.eta,
    ...(isPlain(trace.rule) ? {} : { rule: trace.rule }),
    edits: [],
  }
  const { t, done } = frame
  return { experiment: alone, frame: frameAt(alone, momentOfSample(frame) - (t - done)) }
}

/** Which cycle and sample a run stands in: the same as long as the exercise on it is. */
export function keyOf({ frame }: Standing): string {
  return `${frame.cycle} ${placeInBatch(frame)}`
}

/** Where a position of a cycle that is alone lies in the run that it was taken from. */
export function inRun({ experiment, frame }: Standing, t: number): number {
  return startOf(experiment, frame.cycle) + t
}
