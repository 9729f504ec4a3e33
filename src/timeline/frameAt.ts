import type { Experiment } from "./experiment"
import { createSeeker } from "./seeker"
import type { Frame } from "./trace"

/** The frame after t steps, computed at once: for the small nets of the lecture. Where the run cannot get so far, the last finite one. */
export function frameAt(experiment: Experiment, t: number, inside = 0): Frame {
  const work = createSeeker(experiment).seek(t, inside)
  for (;;) {
    const next = work.next()
    if (next.done) return next.value.frame
  }
}
