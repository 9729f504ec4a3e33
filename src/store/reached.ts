import type { Equation } from "../notation/expression"
import { isOfWeights, isScalar } from "../notation/term"
import { reachOf } from "../timeline/substeps"
import type { Frame } from "../timeline/trace"

/** How much of an equation a frame has done. */
export interface Reached {
  /** Components that are done, in their order. */
  readonly whole: number
  /** Terms of the sum of the next component that are done; null where it has not begun, or there is no sum. */
  readonly terms: number | null
}

/** How many components of a step's equation are done at a frame: all at its edges. */
export function reachedIn({ within, step, trace }: Frame, { left, rows, columns }: Equation): Reached {
  if (!within || !step) return { whole: rows * columns, terms: null }
  const { row, terms, most } = within
  const isWhole = terms === most
  // The Jacobian needs every a: it comes when all are there.
  if (left.quantity === "dadz") return { whole: 0, terms: null }
  switch (step.kind) {
    case "weighted-input":
    case "hidden-error":
      return { whole: isWhole ? row + 1 : row, terms: isWhole ? null : terms }
    case "cost":
      return { whole: 0, terms }
    case "weight-gradient":
      return { whole: row * most + terms, terms: null }
    case "mean":
    case "update": {
      const { weights = 0, biases = 0 } = reachOf(trace.network, row, terms)[left.l - 1] ?? {}
      return {
        whole: isScalar(left.quantity) ? 1 : columns > 1 || isOfWeights(left.quantity) ? weights : biases,
        terms: null,
      }
    }
    default:
      return { whole: row + 1, terms: null }
  }
}

/** The layer that the last of the smallest steps of a mean or an update was in; null elsewhere. */
export function layerReached({ within, step, trace }: Frame): number | null {
  if (!within || (step?.kind !== "mean" && step?.kind !== "update")) return null
  let row = within.row
  for (const [index, { units }] of trace.network.layers.entries()) {
    if (row < units) return index + 1
    row -= units
  }
  return null
}
