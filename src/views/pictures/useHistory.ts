import { minIndex, range } from "d3"
import { useEffect, useMemo, useState } from "react"
import type { Network } from "../../engine/network"
import { useApp } from "../../store/store"
import type { Experiment } from "../../timeline/experiment"
import { history, type Seen } from "../../timeline/history"
import type { Frame } from "../../timeline/trace"
import { useLastSliced, useSliced } from "../../ui/useSliced"
import { useSettled } from "./useSettled"
import { useShownFrame } from "./useShownFrame"

/** Looks at a network at the start of a cycle. */
export type Look<T> = (network: Network, cycle: number) => Generator<number, T>

interface Way<T> {
  readonly experiment: Experiment
  readonly of: Look<T>
  readonly seen: readonly Seen<T>[]
}

/** The part of a run that may lie unseen between two cycles that are seen, or before the present one. */
const unseen = 1 / 20

/** What is seen of a run at cycles up to the present one, in their order: in training those that come by are added, at rest what is missing is looked up by replay. Empty before the first. `look` is another whenever it sees something else; `most` are found by a replay. */
export function useHistory<T>(experiment: Experiment, look: Look<T>, most: number): readonly Seen<T>[] {
  const isPresent = useApp((state) => state.pictured) === experiment
  const trains = useApp((state) => state.training !== null)
  const frame = useShownFrame()
  const { cycle } = frame
  const isSettled = useSettled(cycle) === cycle
  const [way, setWay] = useState<Way<T>>({ experiment, of: look, seen: [] })
  const seen = useMemo(
    () => (way.experiment === experiment && way.of === look ? way.seen.filter((one) => one.cycle <= cycle) : []),
    [way, experiment, look, cycle],
  )
  const goesOn = trains || isTold(seen, cycle)
  const isDone = seen.at(-1)?.cycle === cycle
  const added = useLastSliced(
    useMemo(
      () => (isPresent && goesOn && !isDone ? () => present(experiment, frame, look) : null),
      [isPresent, goesOn, isDone, experiment, frame, look],
    ),
  )
  const found = useSliced(
    useMemo(
      () => (isPresent && isSettled && !goesOn ? () => replayed(experiment, cycle, look, most) : null),
      [isPresent, isSettled, goesOn, experiment, cycle, look, most],
    ),
  )
  useEffect(() => {
    if (found) setWay(found)
  }, [found])
  useEffect(() => {
    if (added) setWay((before) => withNext(before, added, 2 * most))
  }, [added, most])
  return seen
}

/** Whether so much of a run is seen that only its end is missing, if anything. */
function isTold(seen: readonly Seen<unknown>[], cycle: number): boolean {
  const widest = Math.max(1, cycle * unseen)
  return seen[0]?.cycle === 0 && seen.every((one, i) => (seen[i + 1]?.cycle ?? cycle) - one.cycle <= widest)
}

function* present<T>(experiment: Experiment, { cycle, trace }: Frame, look: Look<T>): Generator<number, Way<T>> {
  return { experiment, of: look, seen: [{ cycle, seen: yield* look(trace.network, cycle) }] }
}

function* replayed<T>(experiment: Experiment, cycle: number, look: Look<T>, most: number): Generator<number, Way<T>> {
  return { experiment, of: look, seen: yield* history(experiment, cycle, most, look) }
}

/** What came by is put after what was seen before it; of too many the one goes whose neighbours lie closest. */
function withNext<T>(before: Way<T>, next: Way<T>, most: number): Way<T> {
  const from = next.seen[0]?.cycle ?? 0
  const isSame = before.experiment === next.experiment && before.of === next.of
  const all = [...(isSame ? before.seen.filter(({ cycle }) => cycle < from) : []), ...next.seen]
  const spanAt = (i: number) => (all[i + 1]?.cycle ?? 0) - (all[i - 1]?.cycle ?? 0)
  const least = all.length > most ? minIndex(range(1, all.length - 1), spanAt) + 1 : -1
  return { ...next, seen: all.filter((_, i) => i !== least) }
}
