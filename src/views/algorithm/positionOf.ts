import type { StepKind } from "../../engine/step"
import { placeOf, plannedAt, startOf, stepsPerSample } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"

/** The position to which a click on a line goes: where the line is done next for the sample at hand; after its last time there, its first. null where the network never does it (one layer has no hidden errors). */
export function positionOf(experiment: Experiment, t: number, kind: StepKind): number | null {
  const L = experiment.network.layers.length
  const s = stepsPerSample(L)
  const { cycle, done, perCycle } = placeOf(experiment, t)
  const m = (perCycle - 2) / s
  const first = (plannedAt(L, m, Math.max(done - 1, 0)).i ?? m - 1) * s
  const ofSample = Array.from({ length: s }, (_, index) => first + index)
  const places = [...ofSample, m * s, m * s + 1].filter((index) => plannedAt(L, m, index).kind === kind)
  const place = places.find((index) => index >= done) ?? places[0]
  return place === undefined ? null : startOf(experiment, cycle) + place + 1
}
