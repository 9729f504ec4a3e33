import { inTurns } from "./inTurns"
import type { Network, Sample } from "./network"
import { createForward, forwardFrom } from "./sample"

/** How often samples of a class (row) were taken for a class (column). */
export interface Confusion {
  readonly counts: readonly (readonly number[])[]
  /** How many were classified correctly. */
  readonly correct: number
  readonly of: number
}

/** The class that numbers name: the largest of several, the first of equals; of one, whether it is beyond `middle`. */
export function classOf(v: Float64Array, middle: number): number {
  if (v.length === 1) return v[0]! > middle ? 1 : 0
  let largest = 0
  for (let j = 1; j < v.length; j++) if (v[j]! > v[largest]!) largest = j
  return largest
}

/** Where the classes of a single output part: half way between its targets, 0 and 1 or −1 and 1. null where targets are no classes: one output with others than two values, or several that are not one 1 among zeros. Of several lists, such as what is trained on and what is held out, all samples are looked at: a few alone may happen to look like other classes. */
export function middleOfClasses(...lists: readonly (readonly Sample[])[]): number | null {
  const samples = lists.find((list) => list.length > 0) ?? []
  const every = (isSo: (sample: Sample) => boolean) => lists.every((list) => list.every(isSo))
  const outputs = samples[0]?.y.length ?? 0
  if (outputs === 0) return null
  if (outputs > 1) {
    const isOneHot = every(({ y }) => y.every((v) => v === 0 || v === 1) && y.reduce((sum, v) => sum + v) === 1)
    return isOneHot ? 1 / 2 : null
  }
  const areAmong = (low: number) => every(({ y }) => y[0] === low || y[0] === 1)
  return areAmong(0) ? 1 / 2 : areAmong(-1) ? 0 : null
}

/** Counts for samples whose targets are classes, which part at `middle`. Yields how many are done, so that the caller can pause or give up. */
export function* confusionOf(
  network: Network,
  samples: readonly Sample[],
  middle: number,
): Generator<number, Confusion> {
  const L = network.layers.length
  const classes = Math.max(2, samples[0]?.y.length ?? 0)
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  const forward = createForward(network)
  let correct = 0
  yield* inTurns(network, samples, ({ x, y }) => {
    forward.a[0] = x
    forwardFrom(network, forward, 1)
    const [target, taken] = [classOf(y, middle), classOf(forward.a[L]!, middle)]
    counts[target]![taken]! += 1
    if (target === taken) correct++
  })
  return { counts, correct, of: samples.length }
}
