import type { StepKind } from "../engine/step"
import { placeOf, planned, startOf, stepsPerSample } from "./cycle"
import type { Experiment } from "./experiment"
import { isAfter, type Place } from "./stops"
import { rowEnd, substepsOf } from "./substeps"

/** What a run goes to: a line of the algorithm; in one layer only, and there one neuron only, where that is said. */
export interface Target {
  readonly kind: StepKind
  readonly l?: number
  readonly j?: number
}

/** The first place after `from` at which the target has just been done, in this cycle or the next; null where the network never does it (one layer has no hidden errors). */
export function nextDone(experiment: Experiment, from: Place, target: Target): Place | null {
  if (target.kind === "mean" || target.kind === "update") return { t: nextOfCycle(experiment, from, target), inside: 0 }
  // Within the rest of this sample, the mean, the update and the next sample all that a sample ever does comes by.
  const far = from.t + 2 * stepsPerSample(experiment.network.layers.length) + 2
  for (let t = from.t + 1; t <= far; t++) {
    const place = placeIn(experiment, t, target)
    if (place && isAfter(place, from)) return place
  }
  return null
}

/** The first place after `from`, up to `to`, at which one of the lines has just been done. */
export function firstBreak(experiment: Experiment, from: Place, to: Place, lines: readonly StepKind[]): Place | null {
  const hits = lines.flatMap((kind) => nextDone(experiment, from, { kind }) ?? []).filter((hit) => !isAfter(hit, to))
  return hits.reduce<Place | null>((first, hit) => (first && !isAfter(first, hit) ? first : hit), null)
}

/** Where step t has done the target; null where it is another step. */
function placeIn(experiment: Experiment, t: number, { kind, l, j }: Target): Place | null {
  const step = planned(experiment, t)
  if (step.kind !== kind || (l !== undefined && step.l !== l)) return null
  const end = j === undefined ? Number.POSITIVE_INFINITY : rowEnd(step, experiment.network, j)
  return end < substepsOf(step, experiment.network) ? { t: t - 1, inside: end } : { t, inside: 0 }
}

/** Mean and update end a cycle; in a large batch that is far away. */
function nextOfCycle(experiment: Experiment, from: Place, { kind }: Target): number {
  const endOf = (t: number) => {
    const { cycle, perCycle } = placeOf(experiment, t)
    return startOf(experiment, cycle) + perCycle
  }
  const before = kind === "mean" ? 1 : 0
  const end = endOf(from.t + 1)
  return end - before > from.t ? end - before : endOf(end + 1) - before
}
