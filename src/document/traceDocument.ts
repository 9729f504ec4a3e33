import type { Fault } from "../engine/fault"
import type { Network } from "../engine/network"
import { startOf, stepsPerSample } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import { createSeeker, type Sought } from "../timeline/seeker"
import type { Frame, Trace } from "../timeline/trace"
import { rowsOf } from "./write"

type Vector = readonly number[]
type Matrix = readonly Vector[]

/** Every number of a run, in full float64. One entry of `cycles` is one batch and its update. */
export interface TraceDocument {
  readonly format: "chainrule-trace"
  readonly version: 1
  readonly cycles: readonly TraceCycle[]
}

/** A cycle; the one in which a number stops being finite has `fault` instead of `updated`, and null for what was not computed. */
export type TraceCycle = {
  readonly cost: number | null
  readonly samples: readonly TraceSample[]
  readonly gradient: WeightsAndBiases | null
} & ({ readonly updated: WeightsAndBiases } | { readonly fault: TraceFault })

/** `a[0]` is x; z, delta and the gradients have one entry for each layer with weights. */
export interface TraceSample {
  readonly cost: number | null
  readonly z: readonly (Vector | null)[]
  readonly a: readonly (Vector | null)[]
  readonly delta: readonly (Vector | null)[]
  readonly weightGradients: readonly (Matrix | null)[]
  readonly biasGradients: readonly (Vector | null)[]
}

interface WeightsAndBiases {
  readonly weights: readonly Matrix[]
  readonly biases: readonly Vector[]
}

/** The first number that was not finite. The layer counts from 0 = the first with weights, the sample by its place in `samples`; null: of none. */
export interface TraceFault {
  readonly kind: "non-finite"
  readonly quantity: "z" | "a" | "cost" | "delta" | "biasGradients" | "weightGradients" | "biases" | "weights"
  readonly layer: number | null
  readonly neuron: number | null
  readonly sample: number | null
}

export function traceDocument(experiment: Experiment, cycles: number): TraceDocument {
  return { format: "chainrule-trace", version: 1, cycles: [...traceCycles(experiment, cycles)] }
}

/** The first so many cycles, one after the other; fewer when a number stops being finite. */
export function* traceCycles(experiment: Experiment, cycles: number): Generator<TraceCycle> {
  const seeker = createSeeker(experiment)
  const seek = (t: number) => finish(seeker.seek(t))
  const perSample = stepsPerSample(experiment.network.layers.length)
  for (let cycle = 0; cycle < cycles; cycle++) {
    const start = startOf(experiment, cycle)
    const samples: TraceSample[] = []
    const first = seek(start + 1)
    for (let i = 1; i <= first.frame.batch.length; i++) {
      const sought = seek(start + i * perSample)
      samples.push(traceSample(sought.frame.trace))
      if (sought.kind === "fault") return yield { cost: null, samples, gradient: null, fault: traceFault(sought.fault) }
    }
    const mean = seek(start + samples.length * perSample + 1)
    if (mean.kind === "fault") return yield { cost: null, samples, gradient: null, fault: traceFault(mean.fault) }
    const before = { cost: mean.frame.trace.mean?.C ?? null, samples, gradient: gradientOf(mean.frame) }
    const end = seek(start + samples.length * perSample + 2)
    if (end.kind === "fault") return yield { ...before, fault: traceFault(end.fault) }
    yield { ...before, updated: updatedOf(end.frame) }
  }
}

function finish(search: Generator<number, Sought>): Sought {
  for (;;) {
    const next = search.next()
    if (next.done) return next.value
  }
}

function traceSample({ network, C, z, a, delta, dW, db }: Trace): TraceSample {
  const vector = (v: Float64Array | null) => v && [...v]
  return {
    cost: C,
    z: z.slice(1).map(vector),
    a: a.map(vector),
    delta: delta.slice(1).map(vector),
    weightGradients: network.layers.map(({ units }, index) => {
      const matrix = dW[index + 1]
      return matrix ? rowsOf(matrix, units) : null
    }),
    biasGradients: db.slice(1).map(vector),
  }
}

function gradientOf({ trace: { mean, network } }: Frame): WeightsAndBiases | null {
  if (!mean) return null
  const none = new Float64Array()
  return {
    weights: network.layers.map(({ units }, index) => rowsOf(mean.dW[index + 1] ?? none, units)),
    biases: network.layers.map((_, index) => [...(mean.db[index + 1] ?? none)]),
  }
}

/** The weights as the update left them: an edit at the start of the next cycle belongs to that one. */
function updatedOf({ step, trace }: Frame): WeightsAndBiases {
  const { layers }: Network = step?.kind === "update" ? step.network : trace.network
  return { weights: layers.map(({ W, units }) => rowsOf(W, units)), biases: layers.map(({ b }) => [...b]) }
}

const names = {
  z: "z",
  a: "a",
  C: "cost",
  delta: "delta",
  db: "biasGradients",
  dW: "weightGradients",
  b: "biases",
  W: "weights",
} as const satisfies Record<Fault["quantity"], TraceFault["quantity"]>

function traceFault({ kind, quantity, l, j, i }: Fault): TraceFault {
  return { kind, quantity: names[quantity], layer: l === null ? null : l - 1, neuron: j, sample: i }
}
