import { useStore } from "zustand"
import { createStore } from "zustand/vanilla"
import type { Experiment } from "../timeline/experiment"
import type { Learning } from "../timeline/training"

/** A curve that is kept beside the present one, with the run that it is of. */
interface KeptRun {
  readonly id: number
  readonly experiment: Experiment
  readonly learning: Learning
}

interface KeptRuns {
  readonly runs: readonly KeptRun[]
  keep(experiment: Experiment, learning: Learning): void
  drop(id: number): void
}

/** More curves than this could not be told apart. */
export const mostKept = 4

let lastId = 0

/** The curves that are kept while the page is open. A store beside the page's own, for only who trains needs it. */
export const keptRuns = createStore<KeptRuns>()((set) => ({
  runs: [],
  keep(experiment, learning) {
    lastId += 1
    const run = { id: lastId, experiment, learning }
    set(({ runs }) => ({ runs: [...runs, run].slice(-mostKept) }))
  },
  drop: (id) => set(({ runs }) => ({ runs: runs.filter((run) => run.id !== id) })),
}))

/** One part of it, in a component. */
export function useKeptRuns<T>(selector: (state: KeptRuns) => T): T {
  return useStore(keptRuns, selector)
}
