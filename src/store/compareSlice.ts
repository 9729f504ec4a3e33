import { sizesOf } from "../engine/network"
import type { Experiment } from "../timeline/experiment"
import { isSamePlace, placeShown } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import type { Slice } from "./slice"
import type { CompareSlice, State } from "./state"

export const compareSlice: Slice<CompareSlice> = (set) => ({
  pinned: null,
  pinnedFrame: null,

  pin() {
    set(({ experiment, frame, baseline, baselineOf }) =>
      baseline && baselineOf
        ? { pinned: baselineOf, pinnedFrame: baseline }
        : { pinned: experiment, pinnedFrame: frame },
    )
  },
  unpin() {
    // The ghosts of an edit made meanwhile would look like the comparison going on.
    set({ pinned: null, pinnedFrame: null, baseline: null, baselineOf: null })
  },
  compared(pinnedFrame) {
    set(({ pinned }) => (pinned ? { pinnedFrame } : {}))
  },
})

/** The frame that the numbers shown are compared with: of the run that is kept, at the very same place; without one, the frame before the last edit. */
export function comparedWith(
  state: Pick<State, "pinned" | "pinnedFrame" | "baseline" | "experiment" | "frame">,
): Frame | null {
  const { pinned, pinnedFrame, baseline, experiment, frame } = state
  if (!pinned) return baseline
  if (!pinnedFrame || !isComparable(pinned, experiment)) return null
  return isSamePlace(placeShown(pinnedFrame), placeShown(frame)) ? pinnedFrame : null
}

/** Whether every number of one run has its counterpart in the other, at the same position. */
export function isComparable(a: Experiment, b: Experiment): boolean {
  const shape = (e: Experiment) => [...sizesOf(e.network), e.samples.length, e.batchSize].join(" ")
  return shape(a) === shape(b)
}
