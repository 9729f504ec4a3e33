import { placeOf, startOf } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"

/** The same step in another cycle; its last one where that cycle is shorter, its first where nothing is done yet. */
export function inCycle(experiment: Experiment, t: number, cycle: number): number {
  const to = Math.max(0, cycle)
  const start = startOf(experiment, to)
  const { done } = placeOf(experiment, t)
  const { perCycle } = placeOf(experiment, start + 1)
  return start + Math.min(to === 0 ? done : Math.max(1, done), perCycle)
}
