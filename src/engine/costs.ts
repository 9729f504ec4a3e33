import { type ActivationId, sigmoid, softplus } from "./activations"

/** The cost C of one sample as a function of the output a with the target y fixed; vectors have one entry per output neuron. */
export interface Cost {
  readonly name: string
  value(y: Float64Array, a: Float64Array): number
  /** ∂C/∂a, entry by entry, into the last argument: of one sample or of several. */
  gradient(y: Float64Array, a: Float64Array, dCda: Float64Array): void
  /** The output activation with which cost and slope become one step, computed from z: finite and exact when saturated. */
  readonly fused: FusedCost | null
  /** Which targets make sense. */
  readonly targets: "any" | "zero-or-one" | "one-hot"
}

export interface FusedCost {
  readonly activation: ActivationId
  value(y: Float64Array, z: Float64Array): number
  /** δ = ∂C/∂z into the last vector: of one sample, or of several with so many `units` each. */
  delta(y: Float64Array, z: Float64Array, a: Float64Array, delta: Float64Array, units?: number): void
}

const quadratic: Cost = {
  name: "quadratic",
  value(y, a) {
    let sum = 0
    for (let j = 0; j < y.length; j++) sum += (y[j]! - a[j]!) * (y[j]! - a[j]!)
    return sum / 2
  },
  gradient(y, a, dCda) {
    for (let j = 0; j < y.length; j++) dCda[j] = a[j]! - y[j]!
  },
  fused: null,
  targets: "any",
}

const binaryCrossEntropy: Cost = {
  name: "binary cross-entropy",
  value(y, a) {
    let sum = 0
    for (let j = 0; j < y.length; j++) sum -= times(y[j]!, Math.log(a[j]!)) + times(1 - y[j]!, Math.log1p(-a[j]!))
    return sum
  },
  gradient(y, a, dCda) {
    for (let j = 0; j < y.length; j++) dCda[j] = ratio(1 - y[j]!, 1 - a[j]!) - ratio(y[j]!, a[j]!)
  },
  fused: {
    activation: "sigmoid",
    // −ln σ(z) = ln(1 + e^−z) and −ln(1 − σ(z)) = ln(1 + e^z).
    value(y, z) {
      let sum = 0
      for (let j = 0; j < y.length; j++) sum += times(y[j]!, softplus(-z[j]!)) + times(1 - y[j]!, softplus(z[j]!))
      return sum
    },
    // a − y, written so that neither side loses its digits.
    delta(y, z, _a, delta) {
      for (let j = 0; j < y.length; j++) delta[j] = (1 - y[j]!) * sigmoid(z[j]!) - y[j]! * sigmoid(-z[j]!)
    },
  },
  targets: "zero-or-one",
}

const categoricalCrossEntropy: Cost = {
  name: "categorical cross-entropy",
  value(y, a) {
    let sum = 0
    for (let j = 0; j < y.length; j++) sum -= times(y[j]!, Math.log(a[j]!))
    return sum
  },
  gradient(y, a, dCda) {
    for (let j = 0; j < y.length; j++) dCda[j] = -ratio(y[j]!, a[j]!)
  },
  fused: {
    activation: "softmax",
    // −ln a_j = ln Σ_k e^(z_k − z_j).
    value(y, z) {
      let sum = 0
      for (let j = 0; j < y.length; j++) if (y[j] !== 0) sum += y[j]! * logSumExp(z, z[j]!)
      return sum
    },
    // a_j Σ y − y_j; where a_j is all but 1 the difference is taken from the other outputs.
    delta(y, _z, a, delta, units = y.length) {
      for (let from = 0, end = units; from < y.length; from = end, end += units) {
        let total = 0
        for (let k = from; k < end; k++) total += y[k]!
        for (let j = from; j < end; j++)
          delta[j] = a[j]! < 0.5 || y[j] !== total ? a[j]! * total - y[j]! : -total * others(a, j, from, end)
      }
    },
  },
  targets: "one-hot",
}

/** The registry: one entry is all that a cost needs. */
export const costs = {
  quadratic,
  "binary-cross-entropy": binaryCrossEntropy,
  "categorical-cross-entropy": categoricalCrossEntropy,
} satisfies Record<string, Cost>

export type CostId = keyof typeof costs

/** Whether the targets of one sample are such that a cost has a meaning for them. */
export function fitsTargets(y: ArrayLike<number>, targets: Cost["targets"]): boolean {
  let ones = 0
  for (let j = 0; j < y.length; j++) {
    if (targets !== "any" && y[j] !== 0 && y[j] !== 1) return false
    if (y[j] === 1) ones++
  }
  return targets !== "one-hot" || ones === 1
}

/** 0 · ln 0 counts 0 in a cross-entropy. */
function times(weight: number, value: number): number {
  return weight === 0 ? 0 : weight * value
}

function ratio(weight: number, value: number): number {
  return weight === 0 ? 0 : weight / value
}

/** ln Σ_k e^(z_k − from), without overflow. */
function logSumExp(z: Float64Array, from: number): number {
  let at = 0
  for (let k = 1; k < z.length; k++) if (z[k]! > z[at]!) at = k
  let rest = 0
  for (let k = 0; k < z.length; k++) if (k !== at) rest += Math.exp(z[k]! - z[at]!)
  return z[at]! - from + Math.log1p(rest)
}

/** 1 − a_j of a softmax, as the sum of the other outputs, which are those from `from` to `end`. */
function others(a: Float64Array, j: number, from: number, end: number): number {
  let sum = 0
  for (let k = from; k < end; k++) if (k !== j) sum += a[k]!
  return sum
}
