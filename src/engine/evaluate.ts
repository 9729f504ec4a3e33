import { classOf } from "./confusion"
import type { CostId } from "./costs"
import { type Network, type Sample, workPerSample } from "./network"
import { costOf, createForward, forwardFrom } from "./sample"

/** What a net makes of a list of samples. */
export interface Evaluation {
  /** The mean cost. */
  readonly C: number
  /** The part of the samples that is put into the right class, 0 … 1; null where the targets are no classes. */
  readonly accuracy: number | null
}

/** Multiplications between two chances to pause. */
const workPerTurn = 200_000

/** The mean cost and the accuracy over samples whose classes part at `middle`; null where they have none. Yields how many are done, so that the caller can pause or give up. */
export function* evaluate(
  network: Network,
  samples: readonly Sample[],
  cost: CostId,
  middle: number | null,
): Generator<number, Evaluation> {
  const { layers } = network
  const L = layers.length
  const forward = createForward(network)
  const each = layers.reduce((sum, { W }) => sum + W.length, workPerSample)
  let [C, right, work] = [0, 0, 0]
  for (const [i, { x, y }] of samples.entries()) {
    forward.a[0] = x
    forwardFrom(network, forward, 1)
    C += costOf(network, forward, cost, y)
    if (middle !== null && classOf(y, middle) === classOf(forward.a[L]!, middle)) right++
    work += each
    if (work < workPerTurn) continue
    work = 0
    yield i + 1
  }
  return { C: C / samples.length, accuracy: middle === null ? null : right / samples.length }
}
