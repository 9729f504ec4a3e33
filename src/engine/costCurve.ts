import type { CostId } from "./costs"
import { affine } from "./forwardKernels"
import { layerOf, type Network, type Sample } from "./network"
import { type Parameter, parameterOf } from "./parameter"
import { createBases, createProbe, createTrial, errorOf, isNoise, steps } from "./probe"
import { proofSize, tolerance } from "./proof"
import { activate, costOf, forwardFrom } from "./sample"

/** What a curve is asked for besides the network. */
export interface CurveQuestion {
  readonly parameter: Parameter
  /** The number as it stands on the screen: another one than the network's right after the update. */
  readonly now: number
  readonly eta: number
  /** The values to draw between; null: chosen so that a minimum that is near is seen. */
  readonly range: readonly [number, number] | null
}

/** ∂C/∂w at the network's number, by five-point differences; or why there is none: a kink lies between the points, or C is not finite at one. */
export type Slope = number | "kink" | "not-finite"

/** C as a function of one number of a network, all others as they are: the mean over the samples. NaN where it is not finite. */
export interface CostCurve {
  readonly w: Float64Array
  readonly C: Float64Array
  /** The number that the network has, and C there. */
  readonly value: number
  readonly atValue: number
  readonly now: number
  readonly atNow: number
  readonly measured: Slope
  /** The lowest place of the curve, where that is not one of its ends. */
  readonly minimum: { readonly w: number; readonly C: number } | null
  /** How many forward passes differences take for all numbers of this network: two each. */
  readonly passes: number
}

const points = 121
const coarsePoints = 33
/** Half of the range: the least, and how often it is doubled in search of a minimum. */
const leastHalf = 2
const doublings = 2
/** Points between two pauses. */
const often = 64

/** The curve of C, with all that is marked on it. Yields now and then, so that the caller can pause or give up. */
export function* costCurve(
  network: Network,
  batch: readonly Sample[],
  cost: CostId,
  { parameter, now, eta, range }: CurveQuestion,
): Generator<number, CostCurve> {
  const value = parameterOf(network, parameter)
  const sweep = createSweep(network, batch, cost, parameter)
  const measured = yield* measure(network, batch, cost, parameter)
  const after = typeof measured === "number" ? value - eta * measured : value
  const [from, to] = range ?? (yield* chooseRange(sweep, value, [now, after]))
  const w = spread(from, to, points)
  const C = yield* sweep(w)
  const marks = yield* sweep(Float64Array.of(value, now))
  const { gradients } = proofSize(network, 0)
  return {
    w,
    C,
    value,
    atValue: marks[0] ?? Number.NaN,
    now,
    atNow: marks[1] ?? Number.NaN,
    measured,
    minimum: minimumOf(w, C),
    passes: 2 * gradients,
  }
}

/** Measured at the largest step that a smaller one confirms. */
function* measure(
  network: Network,
  batch: readonly Sample[],
  cost: CostId,
  { l, j, k }: Parameter,
): Generator<number, Slope> {
  const probe = createProbe(network, batch, cost)
  const place = { quantity: k === null ? ("db" as const) : ("dW" as const), l, j, k, i: null }
  let found: Slope = "not-finite"
  for (const h of steps) {
    const work = probe.measure(place, h)
    let next = work.next()
    for (; !next.done; next = work.next()) yield 0
    const measured = next.value
    if (!measured) return found === "not-finite" ? "kink" : found
    if (!Number.isFinite(measured.value)) continue
    if (found !== "not-finite" && isNoise(found, measured, h)) return found
    if (found !== "not-finite" && errorOf(found, measured) <= tolerance) return found
    found = measured.value
  }
  return found
}

type Sweep = (values: Float64Array) => Generator<number, Float64Array>

/** C at any values of one number. Only what depends on it is computed again, by the kernels that compute it everywhere. */
function createSweep(network: Network, batch: readonly Sample[], cost: CostId, { l, j, k }: Parameter): Sweep {
  const { inputs, W, b } = layerOf(network, l)
  const row = W.slice(j * inputs, (j + 1) * inputs)
  const bias = b.slice(j, j + 1)
  const trial = createTrial(network)
  const baseOf = createBases(network, batch)
  const z = trial.z[l]!.subarray(j, j + 1)
  return function* sweep(values) {
    const C = new Float64Array(values.length)
    for (const i of batch.keys()) {
      const base = baseOf(i)
      trial.z[l]!.set(base.z[l]!)
      for (const [at, value] of values.entries()) {
        if (k === null) bias[0] = value
        else row[k] = value
        affine(row, base.a[l - 1]!, bias, z)
        activate(network, trial, l)
        forwardFrom(network, trial, l + 1)
        C[at] = C[at]! + costOf(network, trial, cost, batch[i]!.y)
        if (at % often === often - 1) yield i
      }
      yield i
    }
    return C.map((sum) => (Number.isFinite(sum) ? sum / batch.length : Number.NaN))
  }
}

/** The smallest range around the value, doubled again and again, that shows a minimum and the other marks; without a minimum near by, the smallest with the marks. */
function* chooseRange(
  sweep: Sweep,
  value: number,
  marks: readonly number[],
): Generator<number, readonly [number, number]> {
  const least = Math.max(leastHalf, Math.abs(value) / 2)
  const farthest = Math.max(...marks.map((mark) => (Number.isFinite(mark) ? Math.abs(mark - value) : 0)))
  const largest = least * 2 ** doublings
  // So far out nothing lies around it.
  if (!Number.isFinite(Math.abs(value) + largest)) return [value, value]
  const room = 1.25
  let half = least
  while (half < farthest * room && half < largest) half *= 2
  const fallback = Math.max(half, 2 * least)
  for (; half <= largest; half *= 2) {
    const w = spread(value - half, value + half, coarsePoints)
    if (minimumOf(w, yield* sweep(w))) return [value - half, value + half]
  }
  return [value - fallback, value + fallback]
}

function spread(from: number, to: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))
}

/** The lowest point between the ends, taken from the parabola through it and its neighbours; null where the curve falls to an end, is flat or not finite beside it. */
function minimumOf(w: Float64Array, C: Float64Array): CostCurve["minimum"] {
  let at = -1
  for (let i = 0; i < C.length; i++) if (C[i]! < (C[at] ?? Number.POSITIVE_INFINITY)) at = i
  const [left, low, right] = [C[at - 1] ?? Number.NaN, C[at] ?? Number.NaN, C[at + 1] ?? Number.NaN]
  const ends = Math.min(C[0]!, C.at(-1)!)
  const flat = 1e-9
  if (!(ends - low > flat * Math.abs(ends)) || !(left >= low) || !(right >= low)) return null
  const bend = left - 2 * low + right
  const shift = bend > 0 ? (left - right) / (2 * bend) : 0
  return { w: w[at]! + shift * (w[1]! - w[0]!), C: low - (shift * (left - right)) / 4 }
}
