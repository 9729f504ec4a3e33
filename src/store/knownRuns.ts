import type { Experiment } from "../timeline/experiment"
import type { Learning } from "../timeline/training"
import { firstDifference, learningBefore } from "./learning"

/** A run with what training has shown of it. */
interface Known {
  readonly experiment: Experiment
  readonly learning: Learning | null
}

/** Most runs that are remembered. */
const most = 20

/** Remembers what training has shown of the last runs, so that undo and redo bring it back. The function: what is known of a run that takes the place of another; all of it, or what holds of the one that went the same way longest, up to where they part. */
export function createKnownRuns(): (was: Known, now: Experiment) => Learning | null {
  let known: readonly Known[] = []
  let given: Learning | null = null
  return (was, now) => {
    // What was not trained since holds of another one that is remembered.
    if (was.learning && was.learning !== given)
      known = [...known.filter(({ experiment }) => experiment !== was.experiment), was].slice(-most)
    given = null
    let longest = 0
    for (const { experiment, learning } of [...known, was]) {
      if (!learning) continue
      const parting = firstDifference(experiment, now)
      if (parting === Number.POSITIVE_INFINITY) {
        given = learning
        break
      }
      const shared = Math.min(parting, (learning.costs.cycles.at(-1) ?? -1) + 1)
      if (shared <= longest) continue
      longest = shared
      given = learningBefore(learning, parting)
    }
    return given
  }
}
