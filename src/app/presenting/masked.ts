import type { Mean, Step } from "../../engine/step"
import type { Quantity, TermId } from "../../notation/term"
import type { Frame } from "../../timeline/trace"
import { hides } from "./hides"

/** As inside a step: what is not to be seen is not there. */
const blank = Number.NaN

type Vectors = readonly (Float64Array | null)[]

/** A moment without the numbers that are hidden: whatever draws or says it cannot give them away. */
export function masked(frame: Frame, hidden: readonly TermId[]): Frame {
  if (hidden.length === 0) return frame
  const { trace, step } = frame
  const inputsOf = (l: number) => trace.network.layers[l - 1]?.inputs ?? 0
  const vector = (quantity: Quantity, l: number, v: Float64Array | null) =>
    v && blanked(v, (i) => hides(hidden, addressOf(quantity, l, i, inputsOf(l))))
  const vectors = (quantity: Quantity, all: Vectors) => all.map((v, l) => vector(quantity, l, v))
  const cost = (C: number) => (hides(hidden, "C") ? blank : C)
  const mean = (of: Mean): Mean => ({
    C: cost(of.C),
    dW: vectors("dW", of.dW),
    db: vectors("db", of.db),
    // Of what is hidden its parts would tell.
    parts: null,
  })
  return {
    ...frame,
    step: step && maskedStep(step, (quantity, l, v) => vector(quantity, l, v) ?? v, cost, mean),
    trace: {
      ...trace,
      z: vectors("z", trace.z),
      a: vectors("a", trace.a),
      delta: vectors("delta", trace.delta),
      dCda: vectors("dCda", trace.dCda),
      slope: vectors("slope", trace.slope),
      dW: vectors("dW", trace.dW),
      db: vectors("db", trace.db),
      C: trace.C === null ? null : cost(trace.C),
      mean: trace.mean && mean(trace.mean),
      // The gradients stand in it.
      ruled: null,
    },
  }
}

function maskedStep(
  step: Step,
  vector: (quantity: Quantity, l: number, v: Float64Array) => Float64Array,
  cost: (C: number) => number,
  mean: (of: Mean) => Mean,
): Step {
  switch (step.kind) {
    case "input":
      return step
    case "update":
      return { ...step, ruled: null }
    case "weighted-input":
      return { ...step, z: vector("z", step.l, step.z) }
    case "activation":
      return { ...step, a: vector("a", step.l, step.a) }
    case "cost":
      return { ...step, C: cost(step.C) }
    case "output-error":
    case "hidden-error":
      return {
        ...step,
        delta: vector("delta", step.l, step.delta),
        dCda: step.dCda && vector("dCda", step.l, step.dCda),
        slope: step.slope && vector("slope", step.l, step.slope),
      }
    case "bias-gradient":
      return { ...step, db: vector("db", step.l, step.db) }
    case "weight-gradient":
      return { ...step, dW: vector("dW", step.l, step.dW) }
    case "mean":
      return { ...step, mean: mean(step.mean) }
  }
}

function addressOf(quantity: Quantity, l: number, i: number, inputs: number): TermId {
  return quantity === "dW" ? `dW:${l}:${Math.floor(i / inputs)}:${i % inputs}` : `${quantity}:${l}:${i}`
}

/** The same vector where nothing of it is hidden: what draws it has nothing to do. */
function blanked(v: Float64Array, isBlank: (i: number) => boolean): Float64Array {
  return v.some((_, i) => isBlank(i)) ? v.map((value, i) => (isBlank(i) ? blank : value)) : v
}
