import type { Experiment } from "./experiment"
import { createSeeker, type Seeker } from "./seeker"
import type { Frame } from "./trace"

/** What is known of runs that were looked into: the next frame is found from the last one. */
const seekers = new WeakMap<Experiment, Seeker>()

/** The frame after t steps, computed at once: for the small nets of the lecture. Where the run cannot get so far, the last finite one. */
export function frameAt(experiment: Experiment, t: number): Frame {
  const seeker = seekers.get(experiment) ?? createSeeker(experiment)
  seekers.set(experiment, seeker)
  const work = seeker.seek(t)
  for (;;) {
    const next = work.next()
    if (next.done) return next.value.frame
  }
}
