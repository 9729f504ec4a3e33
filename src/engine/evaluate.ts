import { classOf } from "./confusion"
import type { CostId } from "./costs"
import { inTurns } from "./inTurns"
import type { Network, Sample } from "./network"
import { costOf, createForward, forwardFrom } from "./sample"

/** What a net makes of a list of samples. */
export interface Evaluation {
  /** The mean cost. */
  readonly C: number
  /** The part of the samples that is put into the right class, 0 … 1; null where the targets are no classes. */
  readonly accuracy: number | null
}

/** The mean cost and the accuracy over samples whose classes part at `middle`; null where they have none. Yields how many are done, so that the caller can pause or give up. */
export function* evaluate(
  network: Network,
  samples: readonly Sample[],
  cost: CostId,
  middle: number | null,
): Generator<number, Evaluation> {
  const L = network.layers.length
  const forward = createForward(network)
  let [C, correct] = [0, 0]
  yield* inTurns(network, samples, ({ x, y }) => {
    forward.a[0] = x
    forwardFrom(network, forward, 1)
    C += costOf(network, forward, cost, y)
    if (middle !== null && classOf(y, middle) === classOf(forward.a[L]!, middle)) correct++
  })
  return { C: C / samples.length, accuracy: middle === null ? null : correct / samples.length }
}
