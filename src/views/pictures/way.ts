import { minIndex, range } from "d3"
import type { Network } from "../../engine/network"
import type { Experiment } from "../../timeline/experiment"
import type { Seen } from "../../timeline/history"

/** Looks at a network at the start of a cycle. */
export type Look<T> = (network: Network, cycle: number) => Generator<number, T>

/** What is known of a run. */
export interface Way<T> {
  readonly experiment: Experiment
  readonly of: Look<T>
  readonly seen: readonly Seen<T>[]
}

/** The part of a run that may lie unseen between two cycles that are seen, or before the present one. */
const unseen = 1 / 20

/** Whether so much of a run up to a cycle is seen that only its end is missing, if anything. */
export function isTold(seen: readonly Seen<unknown>[], cycle: number): boolean {
  const widest = Math.max(1, cycle * unseen)
  return seen[0]?.cycle === 0 && seen.every((one, i) => (seen[i + 1]?.cycle ?? cycle) - one.cycle <= widest)
}

/** What came by is put after what was seen before it; of too many the one goes whose neighbours lie closest. */
export function withNext<T>(before: Way<T>, next: Way<T>, most: number): Way<T> {
  const from = next.seen[0]?.cycle ?? 0
  const isSame = before.experiment === next.experiment && before.of === next.of
  const all = [...(isSame ? before.seen.filter(({ cycle }) => cycle < from) : []), ...next.seen]
  const spanAt = (i: number) => (all[i + 1]?.cycle ?? 0) - (all[i - 1]?.cycle ?? 0)
  const least = all.length > most ? minIndex(range(1, all.length - 1), spanAt) + 1 : -1
  return { ...next, seen: all.filter((_, i) => i !== least) }
}
