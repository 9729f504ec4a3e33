import type { Scene } from "../lecture/chapter"
import { opened } from "./opened"
import type { Reading, State, Work } from "./state"

/** Where the work on a page of the lecture is kept. */
export const keyOf = ({ chapter, page }: Reading) => `${chapter} ${page}`

/** What is on the stage, to be put aside. */
export function workOf({ experiment, preset, t, inside, past, future, selected, trail }: State): Work {
  return { experiment, preset, t, inside, past, future, selected, trail }
}

/** Work that was put aside, on the stage again. */
export function takenUp(state: State, work: Work): Partial<State> {
  return { ...laid(state, work), ...work }
}

/** A scene from its beginning: nothing is there to be undone. */
export function staged(state: State, scene: Scene): Partial<State> {
  const { selected } = scene
  return { ...laid(state, scene), past: [], future: [], selected, trail: selected === null ? [] : [selected] }
}

/** Another run at its position t. Of the one that is on the stage already the picture stays: nobody would ask the engine for it again. */
export function laid(
  state: State,
  { experiment, preset, t }: Pick<Work, "experiment" | "preset" | "t">,
): Partial<State> {
  const next = opened(experiment, preset, t)
  return experiment === state.experiment ? { ...next, frame: state.frame, pictured: state.pictured } : next
}

/** Out of the lecture and of a prepared lesson: the reader's own work is on the stage again. */
export function outOfLecture(state: State): Partial<State> {
  if (!state.aside) return {}
  return { ...takenUp(state, state.aside), ...lectureClosed(state), aside: null }
}

/** The lecture is closed, whatever is on the stage then; what was done on the page is kept for it. */
export function lectureClosed(state: State): Partial<State> {
  if (!state.reading) return {}
  return {
    ...withoutBug(state),
    left: { ...state.left, [keyOf(state.reading)]: workOf(state) },
    reading: null,
    scene: null,
    tab: state.tab === "lecture" ? "equation" : state.tab,
  }
}

/** A run with a bug is compared with nothing but itself. */
export function withoutBug({ pinned }: State): Partial<State> {
  return pinned?.bug === undefined ? {} : { pinned: null, pinnedFrame: null }
}
