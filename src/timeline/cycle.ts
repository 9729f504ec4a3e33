import type { StepKind } from "../engine/step"
import { shuffled } from "../engine/uniform"
import type { Experiment } from "./experiment"

/** Where t steps end. t = 0 has done 0; from then on done is 1..perCycle, so that the update still belongs to its cycle. */
export interface Position {
  readonly cycle: number
  readonly done: number
  readonly perCycle: number
}

/** A step before it is computed. l is 0 for the input and null for cost, mean and update; i is the sample's place in its batch, null for mean and update. */
export interface Planned {
  readonly kind: StepKind
  readonly l: number | null
  readonly i: number | null
}

/** Steps that one sample takes in a network of L weighted layers: 5 L + 2. */
export function stepsPerSample(L: number): number {
  return 5 * L + 2
}

/** Batches until every sample was seen once: an epoch. */
export function cyclesPerEpoch({ samples, batchSize }: Experiment): number {
  return Math.ceil(samples.length / batchSize)
}

/** How many samples the batch of a cycle has. */
export function batchLength(experiment: Experiment, cycle: number): number {
  const { samples, batchSize } = experiment
  return Math.min(batchSize, samples.length - (cycle % cyclesPerEpoch(experiment)) * batchSize)
}

/** The samples of a cycle, as indices into the experiment's samples, in their order or in that of this epoch; its last batch may be smaller. */
export function batchAt(experiment: Experiment, cycle: number): readonly number[] {
  const { samples, batchSize, shuffle } = experiment
  const batches = cyclesPerEpoch(experiment)
  const first = (cycle % batches) * batchSize
  const places = Array.from({ length: batchLength(experiment, cycle) }, (_, i) => first + i)
  if (shuffle === undefined) return places
  const order = orderOf(samples.length, shuffle + Math.floor(cycle / batches))
  return places.map((place) => order[place]!)
}

/** The last order that was asked for: one batch after another asks for the same. */
let known: { readonly seed: number; readonly order: readonly number[] } = { seed: 0, order: [] }

function orderOf(count: number, seed: number): readonly number[] {
  if (known.seed !== seed || known.order.length !== count) known = { seed, order: shuffled(count, seed) }
  return known.order
}

/** The number of steps before a cycle: its first step ends at startOf + 1. */
export function startOf(experiment: Experiment, cycle: number): number {
  const s = stepsPerSample(experiment.network.layers.length)
  const batches = cyclesPerEpoch(experiment)
  const full = experiment.batchSize * s + 2
  const epoch = experiment.samples.length * s + 2 * batches
  return Math.floor(cycle / batches) * epoch + (cycle % batches) * full
}

/** The cycle that step t belongs to, and how far in it. In closed form, so that a far jump costs nothing. */
export function placeOf(experiment: Experiment, t: number): Position {
  const s = stepsPerSample(experiment.network.layers.length)
  const { samples, batchSize } = experiment
  const batches = cyclesPerEpoch(experiment)
  const full = batchSize * s + 2
  const epoch = samples.length * s + 2 * batches
  const last = Math.max(t, 1) - 1
  const within = last % epoch
  const nth = Math.floor(within / full)
  return {
    cycle: Math.floor(last / epoch) * batches + nth,
    done: t === 0 ? 0 : within - nth * full + 1,
    perCycle: Math.min(batchSize, samples.length - nth * batchSize) * s + 2,
  }
}

/** Cycles that are computed in no time step by step: for no more of them neither is the code fetched that trains whole cycles, nor is the class's engine told with what the last one begins. */
export const shortWay = 3

/** How many samples the cycles before a cycle have seen, each time counted. */
export function samplesBefore(experiment: Experiment, cycle: number): number {
  const perEpoch = cyclesPerEpoch(experiment)
  return Math.floor(cycle / perEpoch) * experiment.samples.length + (cycle % perEpoch) * experiment.batchSize
}

/** Step number `index` (from 0) of a cycle of m samples in a network of L weighted layers. */
export function plannedAt(L: number, m: number, index: number): Planned {
  const s = stepsPerSample(L)
  if (index >= m * s) return { kind: index === m * s ? "mean" : "update", l: null, i: null }
  const i = Math.floor(index / s)
  const r = index % s
  if (r === 0) return { kind: "input", l: 0, i }
  if (r <= 2 * L) return { kind: r % 2 === 1 ? "weighted-input" : "activation", l: Math.ceil(r / 2), i }
  if (r === 2 * L + 1) return { kind: "cost", l: null, i }
  if (r <= 3 * L + 1) return { kind: r === 2 * L + 2 ? "output-error" : "hidden-error", l: 3 * L + 2 - r, i }
  const g = r - (3 * L + 2)
  return { kind: g % 2 === 0 ? "bias-gradient" : "weight-gradient", l: L - Math.floor(g / 2), i }
}

/** Step t, t ≥ 1. */
export function planned(experiment: Experiment, t: number): Planned {
  const L = experiment.network.layers.length
  const { done, perCycle } = placeOf(experiment, t)
  return plannedAt(L, (perCycle - 2) / stepsPerSample(L), done - 1)
}
