import { passWith } from "../engine/backwardPass"
import type { Fault } from "../engine/fault"
import { type Learned, learn } from "../engine/learn"
import type { Network } from "../engine/network"
import type { Step } from "../engine/step"
import { plainSgd } from "../engine/updateRule"
import { placeOf } from "./cycle"
import { changesAt, etaAt, networkAfter, ruleAt, sameRule, samplesAt } from "./edits"
import type { Edit, Experiment } from "./experiment"
import { advance, frameBefore } from "./frame"
import { createKeyframes, type Keyframe, type Keyframes } from "./keyframes"
import { partialFrame } from "./partialFrame"
import { reach } from "./reach"
import type { Frame } from "./trace"

/** The frame that was asked for; or, where the run cannot get so far, the number that stopped being finite and the last frame before it. */
export type Sought =
  | { readonly kind: "frame"; readonly frame: Frame }
  | { readonly kind: "fault"; readonly fault: Fault; readonly frame: Frame }

/** Finds any position of one experiment by replay. Yields the cycle it is at now and then, so that the caller can pause or give up. */
export interface Seeker {
  readonly experiment: Experiment
  readonly keyframes: Keyframes
  /** After t steps and, where `inside` is not 0, so many of the smallest steps of the next one. */
  seek(t: number, inside?: number): Generator<number, Sought>
}

/** A cycle under way: the next step forward goes on where the last one stopped. */
interface Run {
  frame: Frame
  readonly steps: Generator<Step, Learned>
}

/** With the seeker of an experiment that differs in its edits only, what it knows of the cycles before the first difference is kept. */
export function createSeeker(experiment: Experiment, previous?: Seeker): Seeker {
  const keyframes = previous ? keyframesFor(experiment, previous) : createKeyframes(experiment.network)
  let parked: Run | null = null
  /** The edges of the step that was last looked into. */
  let edges: { readonly before: Frame; readonly after: Frame } | null = null

  function* seekInside(t: number, inside: number): Generator<number, Sought> {
    if (edges?.before.t !== t) {
      const before = yield* seekWhole(t)
      if (before.kind === "fault") return before
      const after = yield* seekWhole(t + 1)
      if (after.kind === "fault") return after
      edges = { before: before.frame, after: after.frame }
    }
    return { kind: "frame", frame: partialFrame(experiment, edges.before, edges.after, inside) }
  }

  function* seekWhole(t: number): Generator<number, Sought> {
    if (!Number.isSafeInteger(t) || t < 0) throw new RangeError(`position ${t}`)
    const place = placeOf(experiment, t)
    let run = parked
    // While this search is under way nobody else may move its run.
    parked = null
    let end = place.done
    if (!run || run.frame.cycle !== place.cycle || run.frame.done > place.done) {
      const key = keyAfter(run, place.cycle) ?? (yield* reach(experiment, keyframes, place.cycle))
      keyframes.pin(key)
      if (keyframes.wants(key.cycle)) keyframes.add(key)
      run = begin(experiment, key)
      if (key.cycle < place.cycle) end = run.frame.perCycle
    }
    const fault = yield* play(experiment, run, end)
    if (fault) return { kind: "fault", fault, frame: run.frame }
    if (run.frame.t !== t) throw new Error(`training stopped in cycle ${run.frame.cycle}, stepping did not`)
    parked = run
    return { kind: "frame", frame: run.frame }
  }

  return {
    experiment,
    keyframes,
    seek: (t, inside = 0) => (inside > 0 ? seekInside(t, inside) : seekWhole(t)),
  }
}

/** The keyframe of a cycle, where the run has just finished the one before. */
function keyAfter(run: Run | null, cycle: number): Keyframe | null {
  const step = run?.frame.cycle === cycle - 1 ? run.frame.step : null
  return step?.kind === "update" ? { cycle, network: step.network, moments: step.ruled?.after ?? null } : null
}

/** The frame right after the update of the cycle that a keyframe begins; null where that cycle cannot be finished. */
export function* wholeCycle(experiment: Experiment, key: Keyframe): Generator<number, Frame | null> {
  const run = begin(experiment, key)
  return (yield* play(experiment, run, run.frame.perCycle)) ? null : run.frame
}

function begin(experiment: Experiment, { cycle, network, moments }: Keyframe): Run {
  const edited = networkAfter(network, changesAt(experiment, cycle))
  const ruled = { rule: ruleAt(experiment, cycle), moments }
  const frame = frameBefore(experiment, cycle, edited, samplesAt(experiment, cycle), etaAt(experiment, cycle), ruled)
  const batch = frame.batch.flatMap((index) => frame.samples[index] ?? [])
  return { frame, steps: learn(edited, batch, experiment.cost, frame.trace.eta, passWith(experiment.bug), ruled) }
}

/** Steps on until `end` steps of the cycle are done, or to a fault. */
function* play(experiment: Experiment, run: Run, end: number): Generator<number, Fault | null> {
  const often = 64
  while (run.frame.done < end) {
    const next = run.steps.next()
    if (next.done) return next.value.kind === "network" ? null : next.value
    run.frame = advance(experiment, run.frame, next.value)
    if (run.frame.done % often === 0) yield run.frame.cycle
  }
  return null
}

/** Runs that differ in their edits only share all keyframes up to the first cycle with a difference. */
function keyframesFor(experiment: Experiment, { experiment: before, keyframes }: Seeker): Keyframes {
  if (!sameStart(experiment, before)) return createKeyframes(experiment.network)
  const first = experiment.edits.findIndex((edit, index) => !sameEdit(edit, before.edits[index]))
  const from = first === -1 ? experiment.edits.length : first
  const differing = [...experiment.edits.slice(from), ...before.edits.slice(from)].map((edit) => edit.cycle)
  return keyframes.upTo(Math.min(...differing, Number.POSITIVE_INFINITY))
}

function sameEdit(a: Edit, b: Edit | undefined): boolean {
  if (!b || a.cycle !== b.cycle || a.change.kind !== b.change.kind) return false
  if (a.change.kind === "rule") return b.change.kind === "rule" && sameRule(a.change.rule, b.change.rule)
  const other: Readonly<Record<string, unknown>> = { ...b.change }
  return Object.entries(a.change).every(([field, value]) => Object.is(value, other[field]))
}

/** Compared by value: an experiment that came through a message is never the same object. */
function sameStart(a: Experiment, b: Experiment): boolean {
  const sizes = (e: Experiment) => [e.cost, e.eta, e.batchSize, e.samples.length, e.network.layers.length]
  return (
    sizes(a).every((size, index) => Object.is(size, sizes(b)[index])) &&
    a.bug === b.bug &&
    a.shuffle === b.shuffle &&
    sameRule(a.rule ?? plainSgd, b.rule ?? plainSgd) &&
    sameNetwork(a.network, b.network) &&
    (a.samples === b.samples ||
      a.samples.every((sample, i) => sameBits(sample.x, b.samples[i]?.x) && sameBits(sample.y, b.samples[i]?.y)))
  )
}

function sameNetwork(a: Network, b: Network): boolean {
  return a.layers.every((layer, index) => {
    const other = b.layers[index]
    return other?.activation === layer.activation && sameBits(layer.W, other.W) && sameBits(layer.b, other.b)
  })
}

function sameBits(a: Float64Array, b: Float64Array | undefined): boolean {
  return (
    b !== undefined && (a === b || (a.length === b.length && a.every((value, index) => Object.is(value, b[index]))))
  )
}
