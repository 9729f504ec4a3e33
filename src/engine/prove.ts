import { activations } from "./activations"
import type { CostId } from "./costs"
import type { Fault } from "./fault"
import { learn } from "./learn"
import type { Network, Sample } from "./network"
import { type Proof, type ProofEntry, tolerance } from "./proof"
import { activate, type Buffers, costOf, createBuffers, weigh } from "./sample"
import type { Mean } from "./step"

/** What is to be proven: δ of each sample by layer (index l = 0..L, null at 0) and the mean gradients. */
export interface Claim {
  readonly delta: readonly (readonly (Float64Array | null)[])[]
  readonly mean: Mean
}

/** Step of the differences: with five points truncation (h⁴) and rounding (ε/h) balance near 1e-11. */
const h = 1e-3
/** Differences of numbers of size C carry noise of about ε C / h; below this size an error is measured against it, not against the derivative. */
const noise = 1e-4
/** The four points of f′(0) ≈ (f(−2h) − 8 f(−h) + 8 f(h) − f(2h)) / 12h. */
const stencil = [
  [-2, 1 / 12],
  [-1, -8 / 12],
  [1, 8 / 12],
  [2, -1 / 12],
] as const

type Place = Pick<ProofEntry, "quantity" | "l" | "j" | "k" | "i">

/** What the engine says of a batch: the δ and the mean that stepping yields; or the first number that is not finite. */
function* claimOf(network: Network, batch: readonly Sample[], cost: CostId): Generator<number, Claim | Fault> {
  const delta: (Float64Array | null)[][] = []
  const steps = learn(network, batch, cost, 0)
  for (;;) {
    const next = steps.next()
    if (next.done) {
      if (next.value.kind === "non-finite") return next.value
      throw new Error("a cycle ended without a mean")
    }
    const step = next.value
    if (step.kind === "input") {
      delta.push(new Array(network.layers.length + 1).fill(null))
      yield 0
    }
    if (step.kind === "output-error" || step.kind === "hidden-error") delta.at(-1)![step.l] = step.delta
    if (step.kind === "mean") return { delta, mean: step.mean }
  }
}

/** Compares every δ and every gradient of a batch with five-point central differences of the cost. Yields the number of entries looked at so far, often enough for a long batch to be left; returns the proof, or the first number of the batch that is not finite. */
export function* prove(
  network: Network,
  batch: readonly Sample[],
  cost: CostId,
  given?: Claim,
): Generator<number, Proof | Fault> {
  const claim = given ?? (yield* claimOf(network, batch, cost))
  if ("kind" in claim) return claim
  const tally = createTally()
  const probe = createProbe(network, batch, cost)
  for (const [place, claimed] of entriesOf(network, claim)) {
    const work = probe.measure(place)
    let next = work.next()
    for (; !next.done; next = work.next()) yield tally.checked()
    tally.add(place, claimed, next.value)
    yield tally.checked()
  }
  return tally.proof()
}

/** Every entry that is claimed, with its place. */
function* entriesOf({ layers }: Network, { delta, mean }: Claim): Generator<[Place, number]> {
  for (const [i, ofSample] of delta.entries())
    for (const [l, vector] of ofSample.entries())
      for (const [j, value] of vector?.entries() ?? []) yield [{ quantity: "delta", l, j, k: null, i }, value]
  for (const [index, { inputs }] of layers.entries()) {
    const l = index + 1
    for (const [j, value] of mean.db[l]!.entries()) yield [{ quantity: "db", l, j, k: null, i: null }, value]
    for (const [at, value] of mean.dW[l]!.entries())
      yield [{ quantity: "dW", l, j: Math.floor(at / inputs), k: at % inputs, i: null }, value]
  }
}

/** A derivative by differences and the size of the costs it was made of; null where a kink lies between the points. */
type Measured = { readonly value: number; readonly scale: number } | null

interface Probe {
  /** Pauses now and then. */
  measure(place: Place): Generator<void, Measured>
}

/** Samples between two pauses, and numbers that are kept of all samples' forward passes; of more each is computed when it is needed. */
const often = 64
const mostKept = 2_000_000

function createProbe(network: Network, batch: readonly Sample[], cost: CostId): Probe {
  // Its weights are moved and put back; the network given is never written to.
  const trialNetwork: Network = {
    layers: network.layers.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() })),
  }
  const trial = createTrial(network)
  const baseOf = createBases(network, batch)
  return {
    *measure(place) {
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
function createTrial(network: Network): Buffers {
  const buffers = createBuffers(network)
  return { ...buffers, a: [new Float64Array(network.layers[0]!.inputs), ...buffers.a.slice(1)] }
}

/** The forward pass of a sample, kept where all of them have room. */
function createBases(network: Network, batch: readonly Sample[]): (i: number) => Buffers {
  const units = network.layers.reduce((sum, layer) => sum + layer.units, 0)
  const keeps = units * batch.length <= mostKept
  const kept: Buffers[] = []
  return (i) => {
    const known = kept[i]
    if (known) return known
    const base = createBuffers(network)
    base.a[0] = batch[i]!.x
    forwardFrom(network, base, 1)
    if (keeps) kept[i] = base
    return base
  }
}

/** Runs layers l and above with z, a weight or a bias of layer l moved by `shift`. */
function moveAndRun(
  network: Network,
  base: Buffers,
  trial: Buffers,
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

function forwardFrom(network: Network, buffers: Buffers, from: number): void {
  for (let l = from; l <= network.layers.length; l++) {
    weigh(network, buffers, l)
    activate(network, buffers, l)
  }
}

/** Whether any z from layer l up stands at a kink or on another side of it than without the shift. */
function crosses(network: Network, base: Buffers, trial: Buffers, l: number): boolean {
  for (let at = l; at <= network.layers.length; at++) {
    const [z, was] = [trial.z[at]!, base.z[at]!]
    for (const kink of activations[network.layers[at - 1]!.activation].kinks)
      for (let j = 0; j < z.length; j++)
        if (z[j] !== was[j] && Math.sign(z[j]! - kink) * Math.sign(was[j]! - kink) <= 0) return true
  }
  return false
}

function createTally() {
  let worstEntry: ProofEntry | null = null
  const kinked: Place[] = []
  const compared = { deltas: 0, gradients: 0 }
  const agreed = () => compared.deltas + compared.gradients
  return {
    checked: () => agreed() + kinked.length,
    add(place: Place, claimed: number, measured: Measured) {
      if (!measured) {
        kinked.push(place)
        return
      }
      compared[place.quantity === "delta" ? "deltas" : "gradients"]++
      const { value, scale } = measured
      const size = Math.max(Math.abs(claimed), Math.abs(value), noise * Math.max(1, scale))
      const error = Math.abs(claimed - value) / size
      if (!worstEntry || !(error <= worstEntry.error)) worstEntry = { ...place, claimed, measured: value, error }
    },
    proof(): Proof {
      const worst = worstEntry?.error ?? 0
      const checked = agreed() + kinked.length
      return {
        checked,
        compared,
        worst,
        worstEntry,
        kinks: kinked.length,
        kinked,
        agrees: agreed() > 0 && worst <= tolerance,
      }
    },
  }
}
