import type { StepKind } from "../../engine/step"
import { placeOf, planOf, startOf, stepsPerSample } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"

/** The position to which a click on a line goes: where the line has been done next; after its last time in this cycle, its first in this cycle. null where the network never does it (one layer has no hidden errors). */
export function positionOf(experiment: Experiment, t: number, kind: StepKind): number | null {
  const L = experiment.network.layers.length
  const { cycle, done, perCycle } = placeOf(experiment, t)
  const start = startOf(experiment, cycle)
  const plan = planOf(L, (perCycle - 2) / stepsPerSample(L))
  const ahead = plan.findIndex((planned, index) => index >= done && planned.kind === kind)
  const any = ahead >= 0 ? ahead : plan.findIndex((planned) => planned.kind === kind)
  return any < 0 ? null : start + any + 1
}
