import { startOf } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"
import { frameAt } from "../../timeline/frameAt"
import type { Moment } from "../moment"

/** A run and where it stands. */
export type Standing = Pick<Moment, "experiment" | "frame">

/** The cycle of a frame as a run of its own, with the weights and samples that it has: whatever came before need not be computed again. A planted bug is left out. */
export function cycleAlone({ experiment, frame }: Standing): Standing {
  const { bug: _, ...right } = experiment
  const { cycle, batch, samples, trace } = frame
  const alone: Experiment = {
    ...right,
    network: trace.network,
    samples: batch.map((sample) => samples[sample]!),
    batchSize: batch.length,
    eta: trace.eta,
    edits: [],
  }
  return { experiment: alone, frame: frameAt(alone, Math.max(frame.t - startOf(experiment, cycle), 1)) }
}
