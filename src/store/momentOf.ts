import type { Scene } from "../lecture/chapter"
import type { Moment } from "../lecture/moment"
import { frameAt } from "../timeline/frameAt"
import { shownValue } from "./shownValue"
import type { State } from "./state"

/** What a page of the lecture is read beside. */
export function momentOf({
  scene,
  experiment,
  frame,
  selected,
  proven,
}: Pick<State, "experiment" | "frame" | "selected" | "proven"> & { readonly scene: Scene }): Moment {
  // An edit takes effect at once, its picture comes with the worker's answer.
  const start = scene.experiment === experiment ? frame : frameAt(scene.experiment, frame.t)
  const isProven = proven?.experiment === experiment && proven.cycle === frame.cycle
  return {
    experiment,
    frame,
    start,
    selected,
    proof: isProven ? proven.proof : null,
    value: (term) => shownValue(frame, term),
    was: (term) => shownValue(start, term),
  }
}
