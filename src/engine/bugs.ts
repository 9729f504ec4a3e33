import { activations } from "./activations"
import { pullBack } from "./backwardKernels"
import { type BackwardPass, installBugs, rightPass } from "./backwardPass"
import type { CostId } from "./costs"
import type { Network } from "./network"
import { activationOf, type Buffers, fusedOf } from "./sample"

/** A backward pass with one wrong step: mistakes of published demonstrations and of learners, each a variant of the step that it spoils. Nothing but the bug lab and the diagnosis of wrong answers runs one. */
type Variant = Partial<BackwardPass>

/** δ of a hidden layer is what comes back, without σ′. */
const noSlope: Variant = {
  hiddenError({ layers }, { delta, dCda }, l) {
    pullBack(layers[l]!.W, delta[l + 1]!, dCda[l]!)
    delta[l]!.set(dCda[l]!)
  },
}

/** W in place of Wᵀ: entry (k, j) of it, where there is one. */
const noTranspose: Variant = {
  hiddenError(network, buffers, l) {
    const { W, inputs, units } = network.layers[l]!
    const [above, back] = [buffers.delta[l + 1]!, buffers.dCda[l]!]
    for (let k = 0; k < inputs; k++) {
      let sum = 0
      for (let j = 0; j < units; j++) sum += (k < units && j < inputs ? W[k * inputs + j]! : 0) * above[j]!
      back[k] = sum
    }
    throughSlope(network, buffers, l)
  },
}

/** The weights above were updated before the error went back through them. */
const updatedFirst: Variant = {
  hiddenError(network, buffers, l, eta) {
    const { W, inputs } = network.layers[l]!
    const [above, a] = [buffers.delta[l + 1]!, buffers.a[l]!]
    const updated = W.map((w, i) => w - eta * above[Math.floor(i / inputs)]! * a[i % inputs]!)
    pullBack(updated, above, buffers.dCda[l]!)
    throughSlope(network, buffers, l)
  },
}

/** ∂C/∂w of the weight to j from k is taken as δ_k a_j, where there are such neurons. */
const swapped: Variant = {
  weightGradient(delta, a, dW) {
    for (let j = 0; j < delta.length; j++)
      for (let k = 0; k < a.length; k++) dW[j * a.length + k] = (delta[k] ?? 0) * (a[j] ?? 0)
  },
}

/** The bias is counted in the loop over the inputs, once for each of them. */
const biasPerInput: Variant = {
  biasGradient(delta, inputs, db) {
    for (let j = 0; j < delta.length; j++) db[j] = inputs * delta[j]!
  },
}

/** What the weight carries is multiplied in twice. */
const inputTwice: Variant = {
  weightGradient(delta, a, dW) {
    for (let j = 0; j < delta.length; j++)
      for (let k = 0; k < a.length; k++) dW[j * a.length + k] = delta[j]! * a[k]! * a[k]!
  },
}

/** σ′ once more on top of a − y, where cost and activation are made for each other. */
const slopeTwice: Variant = {
  outputError(network, buffers, cost, y) {
    rightPass.outputError(network, buffers, cost, y)
    if (!fusedOf(network, cost)) return
    const L = network.layers.length
    const [a, delta] = [buffers.a[L]!, buffers.delta[L]!]
    for (let j = 0; j < delta.length; j++) delta[j] = delta[j]! * a[j]! * (1 - a[j]!)
  },
}

/** A leaky ReLU is taken to be flat where z ≤ 0, as a ReLU is. */
const noLeak: Variant = {
  outputError(network, buffers, cost, y) {
    rightPass.outputError(network, buffers, cost, y)
    stopLeak(network, buffers, network.layers.length)
  },
  hiddenError(network, buffers, l, eta) {
    rightPass.hiddenError(network, buffers, l, eta)
    stopLeak(network, buffers, l)
  },
}

/** σ′ is taken at a in place of z. */
const slopeAtOutput: Variant = {
  outputError(network, buffers, cost, y) {
    rightPass.outputError(network, buffers, cost, y)
    if (!fusedOf(network, cost)) throughSlopeAtOutput(network, buffers, network.layers.length)
  },
  hiddenError(network, buffers, l) {
    pullBack(network.layers[l]!.W, buffers.delta[l + 1]!, buffers.dCda[l]!)
    throughSlopeAtOutput(network, buffers, l)
  },
}

/** The cost is taken without its ½: its derivative comes out twice as large. */
const costWithoutHalf: Variant = {
  outputError(network, buffers, cost: CostId, y) {
    rightPass.outputError(network, buffers, cost, y)
    const delta = buffers.delta[network.layers.length]!
    if (cost === "quadratic") for (let j = 0; j < delta.length; j++) delta[j] = 2 * delta[j]!
  },
}

function throughSlope({ layers }: Network, { z, a, delta, dCda }: Buffers, l: number): void {
  activationOf(layers[l - 1]!).pull(dCda[l]!, z[l]!, a[l]!, delta[l]!)
}

function stopLeak({ layers }: Network, { z, delta }: Buffers, l: number): void {
  if (layers[l - 1]!.activation !== "leaky-relu") return
  for (let j = 0; j < delta[l]!.length; j++) if (z[l]![j]! <= 0) delta[l]![j] = 0
}

function throughSlopeAtOutput(network: Network, buffers: Buffers, l: number): void {
  const { a, delta, dCda } = buffers
  const { f, slope } = activations[network.layers[l - 1]!.activation]
  if (!slope) {
    // Softmax has no slope of one neuron that could be taken elsewhere.
    throughSlope(network, buffers, l)
    return
  }
  const [from, to] = [a[l]!, new Float64Array(a[l]!.length)]
  const again = new Float64Array(from.length)
  f(from, again)
  slope(from, again, to)
  for (let j = 0; j < to.length; j++) delta[l]![j] = dCda[l]![j]! * to[j]!
}

/** The registry: one entry is all that a wrong way needs. */
const variants = {
  "no-slope": noSlope,
  "no-transpose": noTranspose,
  "updated-first": updatedFirst,
  swapped,
  "bias-per-input": biasPerInput,
  "input-twice": inputTwice,
  "slope-twice": slopeTwice,
  "no-leak": noLeak,
  "slope-at-output": slopeAtOutput,
  "cost-without-half": costWithoutHalf,
} satisfies Record<string, Variant>

export type BugId = keyof typeof variants

export const bugIds = Object.keys(variants) as readonly BugId[]

/* Importing this file brings them: `passWith` of backwardPass.ts has them from now on. */
installBugs((bug) => ({ ...rightPass, ...variants[bug] }))
