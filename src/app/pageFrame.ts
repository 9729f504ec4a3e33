import type { Step, StepKind } from "../engine/step"
import type { Within } from "../timeline/substeps"
import type { Frame, Trace } from "../timeline/trace"

type Vector = readonly (number | null)[] | null
type Matrix = readonly Vector[] | null

/** A frame as the page API gives it: plain arrays, layers counted from 0 = the first with weights (`a` has the input before them). null: not computed yet. */
export interface PageFrame {
  readonly position: number
  readonly perCycle: number
  readonly cycle: number
  readonly sample: number | null
  readonly within: { readonly done: number; readonly of: number } | null
  readonly step: { readonly kind: StepKind; readonly layer: number | null; readonly neuron: number | null } | null
  readonly values: {
    readonly z: readonly Vector[]
    readonly a: readonly Vector[]
    readonly delta: readonly Vector[]
    readonly weightGradients: readonly Matrix[]
    readonly biasGradients: readonly Vector[]
    readonly cost: number | null
  }
}

/** From the mean on the gradients and the cost are the batch's; z, a and delta stay those of the last sample. */
export function pageFrame({ t, perCycle, cycle, step, within, trace }: Frame): PageFrame {
  const { mean } = trace
  return {
    position: t,
    perCycle,
    cycle,
    sample: trace.sample,
    within: within && { done: within.done, of: within.of },
    step: step && { kind: step.kind, layer: layerOfStep(step), neuron: neuronOf(step, within) },
    values: {
      z: trace.z.slice(1).map(list),
      a: trace.a.map(list),
      delta: trace.delta.slice(1).map(list),
      weightGradients: matrices(mean?.dW ?? trace.dW, trace),
      biasGradients: (mean?.db ?? trace.db).slice(1).map(list),
      cost: known(mean?.C ?? trace.C),
    },
  }
}

function layerOfStep(step: Step): number | null {
  return "l" in step ? step.l - 1 : null
}

function list(vector: Float64Array | null): Vector {
  return vector && Array.from(vector, known)
}

/** Inside a step what it has not reached is NaN. */
function known(value: number | null): number | null {
  return Number.isNaN(value) ? null : value
}

/** The neuron that a step was last at, where it goes neuron by neuron through one layer. */
function neuronOf({ kind }: Step, within: Within | null): number | null {
  return within && kind !== "cost" && kind !== "mean" && kind !== "update" ? within.row : null
}

function matrices(flat: readonly (Float64Array | null)[], { network }: Trace): Matrix[] {
  return network.layers.map(({ units, inputs }, index) => {
    const matrix = flat[index + 1]
    if (!matrix) return null
    return Array.from({ length: units }, (_, j) => Array.from(matrix.subarray(j * inputs, (j + 1) * inputs), known))
  })
}
