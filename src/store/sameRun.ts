import type { Experiment } from "../timeline/experiment"

/** Whether two experiments differ in their edits only: an edit keeps everything else as it is, by identity. */
export function sameRun(a: Experiment, b: Experiment): boolean {
  return a.network === b.network && a.samples === b.samples && a.cost === b.cost && a.bug === b.bug
}
