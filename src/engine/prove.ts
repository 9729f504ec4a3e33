import { activations } from "./activations"
import type { CostId } from "./costs"
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

/** What the engine says of a batch: the δ and the mean that stepping yields. Null when a number is not finite. */
function claimOf(network: Network, batch: readonly Sample[], cost: CostId): Claim | null {
  const delta: (Float64Array | null)[][] = []
  for (const step of learn(network, batch, cost, 0)) {
    if (step.kind === "input") delta.push(new Array(network.layers.length + 1).fill(null))
    if (step.kind === "output-error" || step.kind === "hidden-error") delta.at(-1)![step.l] = step.delta
    if (step.kind === "mean") return { delta, mean: step.mean }
  }
  return null
}

/** Compares every δ and every gradient of a batch with five-point central differences of the cost. Yields the number of entries compared so far; returns the proof. */
export function* prove(
  network: Network,
  batch: readonly Sample[],
  cost: CostId,
  claim: Claim | null = claimOf(network, batch, cost),
): Generator<number, Proof> {
  const tally = createTally()
  if (!claim) return tally.proof()
  const probe = createProbe(network, batch, cost)
  for (const [place, claimed] of entriesOf(network, claim)) {
    const measured = probe.measure(place)
    tally.add(place, claimed, measured)
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

interface Probe {
  /** The derivative by differences and the size of the costs it was made of; null where a kink lies between the points. */
  measure(place: Place): { readonly value: number; readonly scale: number } | null
}

function createProbe(network: Network, batch: readonly Sample[], cost: CostId): Probe {
  // Its weights are moved and put back; the network given is never written to.
  const trialNetwork: Network = {
    layers: network.layers.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() })),
  }
  const passes = batch.map(({ x, y }) => {
    const base = createBuffers(network)
    base.a[0] = x
    forwardFrom(network, base, 1)
    return { y, base, trial: { ...createBuffers(network), a: base.a.map((v) => v.slice()) } }
  })
  return {
    measure(place) {
      const concerned = place.i === null ? passes : [passes[place.i]!]
      let value = 0
      let scale = 0
      for (const { y, base, trial } of concerned) {
        for (const [points, weight] of stencil) {
          moveAndRun(trialNetwork, base, trial, place, points * h)
          if (crosses(network, base, trial, place.l)) return null
          const C = costOf(network, trial, cost, y)
          value += (weight * C) / h
          scale = Math.max(scale, Math.abs(C))
        }
      }
      return { value: value / concerned.length, scale: scale / concerned.length }
    },
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
  let checked = 0
  let worstEntry: ProofEntry | null = null
  const kinked: Place[] = []
  return {
    checked: () => checked,
    add(place: Place, claimed: number, measured: ReturnType<Probe["measure"]>) {
      checked++
      if (!measured) {
        kinked.push(place)
        return
      }
      const { value, scale } = measured
      const size = Math.max(Math.abs(claimed), Math.abs(value), noise * Math.max(1, scale))
      const error = Math.abs(claimed - value) / size
      if (!worstEntry || !(error <= worstEntry.error)) worstEntry = { ...place, claimed, measured: value, error }
    },
    proof(): Proof {
      const worst = worstEntry?.error ?? 0
      return { checked, worst, worstEntry, kinks: kinked.length, kinked, agrees: checked > 0 && worst <= tolerance }
    },
  }
}
