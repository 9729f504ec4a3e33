import type { Scene } from "../lecture/chapter"
import type { Moment } from "../lecture/moment"
import { frameAt } from "../timeline/frameAt"
import { isSamePlace, placeShown } from "../timeline/stops"
import { shownValue } from "./shownValue"
import type { State } from "./state"

/** So far a scene is looked into on the page's own thread. */
const farthest = 5_000

/** Whether the picture is of where the reader stands. */
export function isPictured(state: Pick<State, "experiment" | "pictured" | "frame" | "t" | "inside">): boolean {
  return state.pictured === state.experiment && isSamePlace(placeShown(state.frame), state)
}

/** What a page of the lecture is read beside. */
export function momentOf({
  scene,
  experiment,
  frame,
  selected,
  proven,
  isThere,
}: Pick<State, "experiment" | "frame" | "selected" | "proven"> & {
  readonly scene: Scene
  readonly isThere: boolean
}): Moment {
  // An edit takes effect at once, its picture comes with the worker's answer.
  const start = scene.experiment === experiment ? frame : frameAt(scene.experiment, Math.min(frame.t, farthest))
  const isProven = proven?.experiment === experiment && proven.cycle === frame.cycle
  return {
    experiment,
    frame,
    start,
    selected,
    isThere,
    proof: isProven ? proven.proof : null,
    value: (term) => shownValue(frame, term),
    was: (term) => shownValue(start, term),
  }
}
