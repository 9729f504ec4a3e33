import { useMemo } from "react"
import type { Task } from "../../data/dataSet"
import { coordinates } from "../../data/features"
import { seedFor } from "../../data/seedFor"
import type { Sample } from "../../engine/network"
import { seedOf } from "../../engine/random"
import { useApp } from "../../store/store"
import { beginningOf, dataFrom } from "../../store/takeData"
import type { Names } from "../../timeline/data"
import { fitTo } from "../../timeline/fit"
import type { Suited } from "./suited"
import type { Wish } from "./wish"

/** Points that may be taken as data. */
export interface Offered {
  /** (x₁, x₂) or x, each with its target. */
  readonly points: readonly Sample[]
  readonly task: Task
  /** Whether all of the points train, in their order. */
  readonly isFixed: boolean
  /** What its numbers are called. */
  readonly names?: Names | undefined
  /** A net that suits it and how it learns, in place of the present one. */
  readonly net?: Suited | undefined
}

/** What is made of points as it is wished: the data, the same without features, the net that fits it (null for no points), how many % are held out (null: none may be), and how many samples share an update. */
export function useOffer({ points, task, isFixed, names, net, wish }: Offered & { readonly wish: Wish }) {
  const present = useApp((state) => state.experiment)
  const { features } = wish
  const heldOut = isFixed ? null : wish.heldOut
  const seed = seedOf(wish.seed)
  const data = useMemo(
    () => ({ ...dataFrom(points, { features, heldOut, seed }), ...(names && { names }) }),
    [points, features, heldOut, seed, names],
  )
  const bare = useMemo(() => dataFrom(points, { features: coordinates, heldOut, seed }), [points, heldOut, seed])
  const fit = useMemo(
    () => (points.length === 0 ? null : fitTo(net ?? beginningOf(present), data, task, seedFor(seed, "weights"))),
    [present, data, points, task, seed, net],
  )
  const batchSize = Math.max(1, Math.min(wish.batchSize, data.samples.length))
  return { data, bare, fit, heldOut, batchSize }
}
