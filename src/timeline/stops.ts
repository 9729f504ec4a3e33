import { phaseOf } from "../engine/step"
import { placeOf, planned, startOf, stepsPerSample } from "./cycle"
import type { Experiment } from "./experiment"
import { rowEnds, substepsOf } from "./substeps"
import type { Frame } from "./trace"

/** How far one step goes: a step of one layer; a pass (forward with its cost, backward with its gradients, the update); a cycle. */
export type StopGrain = "layer" | "pass" | "cycle"
/** Or inside a step: one term of one sum, one neuron. */
export type FineGrain = "term" | "neuron"

/** A place in time: t steps, and `inside` of the smallest steps of the next one. */
export interface Place {
  readonly t: number
  readonly inside: number
}

/** Where a frame stands. */
export function placeShown({ t, within }: Frame): Place {
  return { t, inside: within?.done ?? 0 }
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.t === b.t && a.inside === b.inside
}

export function isAfter(a: Place, b: Place): boolean {
  return a.t > b.t || (a.t === b.t && a.inside > b.inside)
}

/** The first place after another. */
export function nextPlace(experiment: Experiment, { t, inside }: Place, grain: StopGrain | FineGrain): Place {
  if (grain !== "term" && grain !== "neuron") return { t: nextStop(experiment, t, grain), inside: 0 }
  const step = planned(experiment, t + 1)
  const of = substepsOf(step, experiment.network)
  const to = grain === "term" ? inside + 1 : rowEnds(step, experiment.network, inside).next
  return to >= of ? { t: t + 1, inside: 0 } : { t, inside: to }
}

/** The last place before another; the start from the start. */
export function previousPlace(experiment: Experiment, { t, inside }: Place, grain: StopGrain | FineGrain): Place {
  const edge = inside > 0 ? t + 1 : t
  if (grain !== "term" && grain !== "neuron") return { t: previousStop(experiment, edge, grain), inside: 0 }
  if (edge === 0) return { t: 0, inside: 0 }
  const step = planned(experiment, edge)
  const from = inside > 0 ? inside : substepsOf(step, experiment.network)
  return { t: edge - 1, inside: grain === "term" ? from - 1 : rowEnds(step, experiment.network, from).previous }
}

/** The first stop after t. */
export function nextStop(experiment: Experiment, t: number, grain: StopGrain): number {
  if (grain === "layer") return t + 1
  const { start, done, perCycle } = upcoming(experiment, t)
  return start + (grain === "cycle" ? perCycle : passAfter(experiment, done, perCycle))
}

/** The last stop before t; 0 from 0. */
export function previousStop(experiment: Experiment, t: number, grain: StopGrain): number {
  if (t === 0) return 0
  if (grain === "layer") return t - 1
  const { cycle, done, perCycle } = placeOf(experiment, t)
  const start = startOf(experiment, cycle)
  return start + (grain === "cycle" ? 0 : passBefore(experiment, done, perCycle))
}

/** The first place after t where the layer or the phase changes. */
export function nextLayerStop(experiment: Experiment, t: number): number {
  let stop = t + 1
  while (!changesAfter(experiment, stop)) stop++
  return stop
}

/** The last place before t where the layer or the phase changes; 0 from 0. */
export function previousLayerStop(experiment: Experiment, t: number): number {
  let stop = Math.max(0, t - 1)
  while (stop > 0 && !changesAfter(experiment, stop)) stop--
  return stop
}

/** Whether the steps on both sides of a position belong to different layers or phases. */
function changesAfter(experiment: Experiment, t: number): boolean {
  const last = planned(experiment, t)
  const next = planned(experiment, t + 1)
  return last.l !== next.l || phaseOf(last.kind) !== phaseOf(next.kind)
}

/** The place in the cycle of the step to come: right after an update, the start of the next cycle. */
function upcoming(experiment: Experiment, t: number): { start: number; done: number; perCycle: number } {
  const { cycle, done, perCycle } = placeOf(experiment, t + 1)
  return { start: startOf(experiment, cycle), done: done - 1, perCycle }
}

/** Passes of a sample end after its cost and after its last gradient; the update ends the cycle. */
function passAfter({ network: { layers } }: Experiment, done: number, perCycle: number): number {
  const s = stepsPerSample(layers.length)
  if (done >= perCycle - 2) return perCycle
  const within = done % s
  const forward = 2 * layers.length + 2
  return done - within + (within < forward ? forward : s)
}

function passBefore({ network: { layers } }: Experiment, done: number, perCycle: number): number {
  const s = stepsPerSample(layers.length)
  if (done > perCycle - 2) return perCycle - 2
  const forward = 2 * layers.length + 2
  const within = (done - 1) % s
  return done - 1 - within + (within + 1 > forward ? forward : 0)
}
