import { etaAt } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"

/** The most points that are drawn. */
const most = 200

/** η of a cycle; cycles count from 0. */
export interface EtaPoint {
  readonly cycle: number
  readonly eta: number
}

/** How many cycles show what a schedule does: four steps, or a cosine and a little of what follows. */
export function horizonOf(schedule: NonNullable<Experiment["rule"]>["schedule"]): number {
  switch (schedule.kind) {
    case "constant":
      return 20
    case "step":
      return 4 * schedule.every
    case "cosine":
      return Math.ceil(1.25 * schedule.cycles)
  }
}

/** η over the `horizon` cycles from `from` on, the first and the last among them; one that is not finite ends it. */
export function etaSketch(experiment: Experiment, from: number, horizon: number): readonly EtaPoint[] {
  const count = Math.min(horizon, most)
  const points: EtaPoint[] = []
  for (let i = 0; i <= count; i++) {
    const cycle = from + Math.round((i * horizon) / count)
    const eta = etaAt(experiment, cycle)
    if (!Number.isFinite(eta)) break
    points.push({ cycle, eta })
  }
  return points
}
