import { classOf } from "./confusion"
import { inTurns } from "./inTurns"
import type { Network, Sample } from "./network"
import { createForward, forwardFrom } from "./sample"

/** What a net of several outputs takes a sample for. */
export interface Verdict {
  /** Which of the samples. */
  readonly sample: number
  /** Its class, and the one that it is taken for. */
  readonly target: number
  readonly taken: number
  /** The output of the class it is taken for. */
  readonly a: number
}

/** Samples as a net answers them, its mistakes first: those with the largest output at the front, then of what is right the least sure. Targets are one 1 among zeros. Yields how many are done, so that the caller can pause or give up. */
export function* verdictsOf(network: Network, samples: readonly Sample[]): Generator<number, readonly Verdict[]> {
  const L = network.layers.length
  const forward = createForward(network)
  const verdicts: Verdict[] = []
  yield* inTurns(network, samples, ({ x, y }) => {
    forward.a[0] = x
    forwardFrom(network, forward, 1)
    const taken = classOf(forward.a[L]!, 0)
    verdicts.push({ sample: verdicts.length, target: classOf(y, 0), taken, a: forward.a[L]![taken]! })
  })
  const order = ({ target, taken, a }: Verdict) => (target === taken ? a : -a)
  const isRight = ({ target, taken }: Verdict) => Number(target === taken)
  return verdicts.sort((one, other) => isRight(one) - isRight(other) || order(one) - order(other))
}
