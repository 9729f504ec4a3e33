import { useEffect, useMemo, useState } from "react"
import type { Network } from "../../engine/network"
import { useApp } from "../../store/store"
import { useSettled } from "../../store/useSettled"
import type { Experiment } from "../../timeline/experiment"
import { history, type Seen } from "../../timeline/history"
import { useLastSliced, useSliced } from "../../ui/useSliced"
import { isTold, type Look, type Way, withNext } from "./way"

/** The weights that the picture has come to, and the cycle that begins with them. */
interface Present {
  readonly cycle: number
  readonly network: Network
}

/** What is seen of a run at cycles up to the present one, in their order: in training those that come by are added, at rest what is missing is looked up by replay. Empty before the first. `look` is another whenever it sees something else; `most` are found by a replay. */
export function useHistory<T>(
  experiment: Experiment,
  { cycle, network }: Present,
  look: Look<T>,
  most: number,
): readonly Seen<T>[] {
  const isPresent = useApp((state) => state.pictured) === experiment
  const trains = useApp((state) => state.training !== null)
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
      () => (isPresent && goesOn && !isDone ? () => present(experiment, cycle, network, look) : null),
      [isPresent, goesOn, isDone, experiment, cycle, network, look],
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

function* present<T>(
  experiment: Experiment,
  cycle: number,
  network: Network,
  look: Look<T>,
): Generator<number, Way<T>> {
  return { experiment, of: look, seen: [{ cycle, seen: yield* look(network, cycle) }] }
}

function* replayed<T>(experiment: Experiment, cycle: number, look: Look<T>, most: number): Generator<number, Way<T>> {
  return { experiment, of: look, seen: yield* history(experiment, cycle, most, look) }
}
