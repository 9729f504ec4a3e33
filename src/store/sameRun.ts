import type { Experiment } from "../timeline/experiment"

/** Whether two experiments differ in their edits only: an edit keeps everything else as it is, by identity. */
export function sameRun(a: Experiment, b: Experiment): boolean {
  const parts = [
    "network",
    "samples",
    "test",
    "features",
    "names",
    "cost",
    "eta",
    "bug",
    "rule",
    "shuffle",
    "batchSize",
  ] as const
  return parts.every((part) => a[part] === b[part])
}
