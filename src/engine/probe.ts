import { activations } from "./activations"
import type { CostId } from "./costs"
import type { Network, Sample } from "./network"
import { type ProofEntry, tolerance } from "./proof"
import { activate, costOf, createForward, type Forward, forwardFrom } from "./sample"

/** Steps of the differences, the largest first. With five points its truncation (h⁴) and its rounding (ε/h) balance near 1e-11; the others are for where C bends too sharply for it: large inputs and weights, ELU at 0. Those are powers of two, so that a number that is moved by one is moved by exactly that. */
export const steps: readonly number[] = [1e-3, 2 ** -13, 2 ** -18, 2 ** -22, 2 ** -26, 2 ** -30]
/** The four points of f′(0) ≈ (f(−2h) − 8 f(−h) + 8 f(h) − f(2h)) / 12h. */
const stencil = [
  [-2, 1 / 12],
  [-1, -8 / 12],
  [1, 8 / 12],
  [2, -1 / 12],
] as const

/** What is measured: a δ of one sample or a gradient of the mean. */
export type Place = Pick<ProofEntry, "quantity" | "l" | "j" | "k" | "i">

/** A derivative by differences and the size of the costs it was made of; null where a kink lies between the points. */
export type Measured = { readonly value: number; readonly scale: number } | null

export interface Probe {
  /** Pauses now and then. */
  measure(place: Place, h: number): Generator<void, Measured>
}

/** Differences of numbers of size C carry noise of about ε C / h; below this part of it an error is measured against it, not against the derivative. */
const noise = 1e-4

const sizeOf = (value: number, other: number, scale: number) =>
  Math.max(Math.abs(value), Math.abs(other), noise * Math.max(1, scale))

/** How far a derivative and what was measured of it are apart, relative to the larger of the two. */
export function errorOf(derivative: number, { value, scale }: NonNullable<Measured>): number {
  return Math.abs(derivative - value) / sizeOf(derivative, value, scale)
}

/** Whether rounding is too large a part of a measurement at a step for it to tell right from wrong. */
export function isNoise(derivative: number, { value, scale }: NonNullable<Measured>, h: number): boolean {
  return (Number.EPSILON * scale) / h > 10 * tolerance * sizeOf(derivative, value, scale)
}

/** Samples between two pauses, and numbers that are kept of all samples' forward passes; of more each is computed when it is needed. */
const often = 64
const mostKept = 2_000_000

/** Measures derivatives of the cost of a batch by five-point central differences. */
export function createProbe(network: Network, batch: readonly Sample[], cost: CostId): Probe {
  // Its weights are moved and put back; the network given is never written to.
  const trialNetwork: Network = {
    layers: network.layers.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() })),
  }
  const trial = createTrial(network)
  const baseOf = createBases(network, batch)
  return {
    *measure(place, h) {
      const concerned = place.i === null ? batch.keys() : [place.i]
      let value = 0
      let scale = 0
      let count = 0
      for (const i of concerned) {
        const base = baseOf(i)
        for (const [points, weight] of stencil) {
          moveAndRun(trialNetwork, base, trial, place, points * h)
          if (crosses(network, base, trial, place.l)) return null
          const C = costOf(network, trial, cost, batch[i]!.y)
          value += (weight * C) / h
          scale = Math.max(scale, Math.abs(C))
        }
        count++
        if (count % often === 0) yield
      }
      return { value: value / count, scale }
    },
  }
}

/** Buffers whose layers can all be written to. */
export function createTrial(network: Network): Forward {
  const { a, z } = createForward(network)
  return { a: [new Float64Array(network.layers[0]!.inputs), ...a.slice(1)], z }
}

/** The forward pass of a sample, kept where all of them have room. */
export function createBases(network: Network, batch: readonly Sample[]): (i: number) => Forward {
  const units = network.layers.reduce((sum, layer) => sum + layer.units, 0)
  const vectors = 2
  const keeps = vectors * units * batch.length <= mostKept
  const kept: Forward[] = []
  return (i) => {
    const known = kept[i]
    if (known) return known
    const base = createForward(network)
    base.a[0] = batch[i]!.x
    forwardFrom(network, base, 1)
    if (keeps) kept[i] = base
    return base
  }
}

/** Runs layers l and above with z, a weight or a bias of layer l moved by `shift`. */
function moveAndRun(
  network: Network,
  base: Forward,
  trial: Forward,
  { quantity, l, j, k }: Place,
  shift: number,
): void {
  const layer = network.layers[l - 1]!
  if (quantity === "delta") {
    trial.z[l]!.set(base.z[l]!)
    trial.z[l]![j]! += shift
    activate(network, trial, l)
    forwardFrom(network, trial, l + 1)
    return
  }
  trial.a[l - 1]!.set(base.a[l - 1]!)
  const [numbers, at] = quantity === "db" ? [layer.b, j] : [layer.W, j * layer.inputs + k!]
  const before = numbers[at]!
  numbers[at] = before + shift
  forwardFrom(network, trial, l)
  numbers[at] = before
}

/** Whether any z from layer l up stands at a kink or on another side of it than without the shift. */
function crosses(network: Network, base: Forward, trial: Forward, l: number): boolean {
  for (let at = l; at <= network.layers.length; at++) {
    const [z, was] = [trial.z[at]!, base.z[at]!]
    for (const kink of activations[network.layers[at - 1]!.activation].kinks)
      for (let j = 0; j < z.length; j++)
        if (z[j] !== was[j] && Math.sign(z[j]! - kink) * Math.sign(was[j]! - kink) <= 0) return true
  }
  return false
}
