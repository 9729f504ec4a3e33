import { useMemo } from "react"
import type { DataSet } from "../../data/dataSet"
import { sets } from "../../data/sets"
import { seedOf } from "../../engine/random"
import { useApp } from "../../store/store"
import { ruleAt } from "../../timeline/edits"
import { suitedTo } from "./suited"
import { canLearn, suiting } from "./suiting"
import type { Wish } from "./wish"

/** The net that suits the built-in set that is wished, whether it is taken, and whether the present hidden layers could learn it. */
export function useSuited({ set: id, features, seed, keepsHidden }: Wish) {
  const present = useApp((state) => state.experiment.network)
  const optimizer = useApp((state) => ruleAt(state.experiment, state.frame.cycle).optimizer.kind)
  const set: DataSet = sets[id]
  const inputs = set.inputs === 2 ? features.length : 1
  const net = useMemo(
    () => suitedTo(suiting[id], set.task, [inputs, set.outputs], optimizer, seedOf(seed)),
    [id, set, inputs, optimizer, seed],
  )
  const learns = canLearn(present, id, features)
  const kept = [inputs, ...present.layers.slice(0, -1).map(({ units }) => units), set.outputs]
  return { net, kept, learns, keeps: keepsHidden }
}
