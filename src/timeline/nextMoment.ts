import { batchAt, startOf, stepsPerSample } from "./cycle"
import type { Experiment } from "./experiment"

/** The position at which a sample has all its gradients in the first cycle that learns from it, from a cycle on. Throws for a sample that the run has not. */
export function nextMomentOf(experiment: Experiment, cycle: number, sample: number): number {
  if (!(sample in experiment.samples)) throw new RangeError(`sample ${sample}`)
  for (let at = cycle; ; at++) {
    const place = batchAt(experiment, at).indexOf(sample)
    if (place >= 0) return startOf(experiment, at) + (place + 1) * stepsPerSample(experiment.network.layers.length)
  }
}
