import type { StepKind } from "../../engine/step"
import { placeOf, planOf, startOf, stepsPerSample } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"

/** The position to which a click on a line goes: where the line is done next for the sample at hand; after its last time there, its first. null where the network never does it (one layer has no hidden errors). */
export function positionOf(experiment: Experiment, t: number, kind: StepKind): number | null {
  const L = experiment.network.layers.length
  const { cycle, done, perCycle } = placeOf(experiment, t)
  const plan = planOf(L, (perCycle - 2) / stepsPerSample(L))
  const sample = plan[Math.max(done - 1, 0)]?.i ?? plan.findLast(({ i }) => i !== null)?.i
  const places = plan.flatMap((planned, index) =>
    planned.kind === kind && (planned.i === null || planned.i === sample) ? [index] : [],
  )
  const place = places.find((index) => index >= done) ?? places[0]
  return place === undefined ? null : startOf(experiment, cycle) + place + 1
}
