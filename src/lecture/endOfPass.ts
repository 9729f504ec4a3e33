import { startOf, stepsPerSample } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import type { Frame } from "../timeline/trace"

/** The position at which all gradients of the sample at hand are known; of the first sample where none is at hand. */
export function endOfPass(experiment: Experiment, { cycle, batch, trace }: Frame): number {
  const at = trace.sample === null ? 0 : Math.max(batch.indexOf(trace.sample), 0)
  return startOf(experiment, cycle) + (at + 1) * stepsPerSample(trace.network.layers.length)
}
