import { passWith } from "./backwardPass"
import type { BugId } from "./bugs"
import type { CostId } from "./costs"
import type { Fault } from "./fault"
import { learn } from "./learn"
import type { Network, Sample } from "./network"
import { createProbe, errorOf, isNoise, type Place, type Probe, steps } from "./probe"
import { type Proof, type ProofEntry, tolerance } from "./proof"
import type { Mean } from "./step"

/** What is to be proven: δ of each sample by layer (index l = 0..L, null at 0) and the mean gradients. */
export interface Claim {
  readonly delta: readonly (readonly (Float64Array | null)[])[]
  readonly mean: Mean
}

/** Whose numbers are proven: those of the engine, in the bug lab of the engine with a bug; there η may play a part. */
export interface Claimant {
  readonly eta: number
  readonly bug: BugId | undefined
}

const engine: Claimant = { eta: 0, bug: undefined }

/** What the engine says of a batch: the δ and the mean that stepping yields; or the first number that is not finite. */
function* claimOf(
  network: Network,
  batch: readonly Sample[],
  cost: CostId,
  { eta, bug }: Claimant,
): Generator<number, Claim | Fault> {
  const delta: (Float64Array | null)[][] = []
  const steps = learn(network, batch, cost, eta, passWith(bug))
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
  given: Claim | Claimant = engine,
): Generator<number, Proof | Fault> {
  const claim = "delta" in given ? given : yield* claimOf(network, batch, cost, given)
  if ("kind" in claim) return claim
  const tally = createTally()
  const probe = createProbe(network, batch, cost)
  for (const [place, claimed] of entriesOf(network, claim)) {
    const work = compare(probe, place, claimed)
    let next = work.next()
    for (; !next.done; next = work.next()) yield tally.checked()
    tally.add(place, next.value)
    yield tally.checked()
  }
  return tally.proof()
}

/** One entry, claimed and measured; null at a kink. Where the two disagree it is measured again with smaller steps, as long as rounding leaves them a say, and the best counts: a wrong claim is wrong at every step. */
function* compare(probe: Probe, place: Place, claimed: number): Generator<void, ProofEntry | null> {
  let best: ProofEntry | null = null
  for (const h of steps) {
    const measured = yield* probe.measure(place, h)
    if (!measured || (best && isNoise(claimed, measured, h))) break
    const error = errorOf(claimed, measured)
    if (!best || Number.isNaN(best.error) || error < best.error)
      best = { ...place, claimed, measured: measured.value, error }
    if (best.error <= tolerance) break
  }
  return best
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

function createTally() {
  let worstEntry: ProofEntry | null = null
  const kinked: Place[] = []
  const compared = { deltas: 0, gradients: 0 }
  const agreed = () => compared.deltas + compared.gradients
  return {
    checked: () => agreed() + kinked.length,
    add(place: Place, entry: ProofEntry | null) {
      if (!entry) {
        kinked.push(place)
        return
      }
      compared[place.quantity === "delta" ? "deltas" : "gradients"]++
      if (!worstEntry || !(entry.error <= worstEntry.error)) worstEntry = entry
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
