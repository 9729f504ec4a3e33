import { type CostId, costs } from "./costs"
import type { Network, Sample } from "./network"
import { activate, costOf, createForward, weigh } from "./sample"

/** What a net makes of a list of samples. */
export interface Evaluation {
  /** The mean cost. */
  readonly C: number
  /** The part of the samples that is put into the right class, 0 … 1; null where the targets are no classes. */
  readonly accuracy: number | null
}

/** Multiplications between two chances to pause. */
const workPerTurn = 200_000
/** What a sample costs besides its weights, in multiplications. */
const workPerSample = 50

/** The mean cost and the accuracy over samples. Yields how many are done, so that the caller can pause or give up. */
export function* evaluate(network: Network, samples: readonly Sample[], cost: CostId): Generator<number, Evaluation> {
  const { layers } = network
  const L = layers.length
  const forward = createForward(network)
  const isRight = classesOf(samples, costs[cost].targets)
  const each = layers.reduce((sum, { W }) => sum + W.length, workPerSample)
  let [C, right, work] = [0, 0, 0]
  for (const [i, { x, y }] of samples.entries()) {
    forward.a[0] = x
    for (let l = 1; l <= L; l++) {
      weigh(network, forward, l)
      activate(network, forward, l)
    }
    C += costOf(network, forward, cost, y)
    if (isRight?.(y, forward.a[L]!)) right++
    work += each
    if (work < workPerTurn) continue
    work = 0
    yield i + 1
  }
  return { C: C / samples.length, accuracy: isRight && right / samples.length }
}

type IsRight = (y: Float64Array, a: Float64Array) => boolean

/** How a class is read off the output: of several outputs the largest one names it where each target is a 1 among zeros, of any others all stand on the side of the middle of the two values that targets have. null where the targets have more values than two. */
export function classesOf(samples: readonly Sample[], targets: "any" | "zero-or-one" | "one-hot"): IsRight | null {
  const values = new Set<number>()
  for (const { y } of samples) {
    for (const value of y) values.add(value)
    if (values.size > 2) return null
  }
  if (values.size < 2) return null
  const [low = 0, high = 1] = [...values].sort((a, b) => a - b)
  const isOneHot = ({ y }: Sample) =>
    y.length > 1 && y.reduce((ones, value) => ones + (value === high ? 1 : 0), 0) === 1
  if (targets === "one-hot" || samples.every(isOneHot)) return (y, a) => y[largest(a)] === high
  const middle = (low + high) / 2
  return (y, a) => y.every((value, j) => value > middle === a[j]! > middle)
}

function largest(a: Float64Array): number {
  let at = 0
  for (let j = 1; j < a.length; j++) if (a[j]! > a[at]!) at = j
  return at
}
