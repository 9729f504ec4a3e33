import type { Experiment } from "../timeline/experiment"
import { firstFrame } from "../timeline/frame"
import type { State } from "./state"

/** Another experiment at its position t, nothing of the former one left on the page. */
export function opened(experiment: Experiment, preset: string | null, t: number): Partial<State> {
  return {
    experiment,
    preset,
    t,
    inside: 0,
    parts: null,
    frame: firstFrame(experiment),
    pictured: experiment,
    baseline: null,
    baselineOf: null,
    fault: null,
    playing: false,
    stopped: false,
    hovered: null,
    selected: null,
    trail: [],
  }
}
