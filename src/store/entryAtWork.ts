import type { Equation } from "../notation/expression"
import { isOfWeights, isScalar } from "../notation/term"
import { reachOf } from "../timeline/substeps"
import type { Frame } from "../timeline/trace"

/** A place in a vector or matrix. */
export interface Entry {
  readonly row: number
  readonly column: number
}

/** The entry of an equation that the last of the smallest steps was at. */
export interface EntryAtWork extends Entry {
  /** The term of its sum that was added; null where the entry is not a sum, or its sum is done. */
  readonly term: number | null
  /** `sum`: its product is under way; `rest`: what follows it (the bias, the slope); `all`: the entry is made in one. */
  readonly part: "sum" | "rest" | "all"
}

/** Which entry is at work at a frame; null at the edges of a step, where all are done. */
export function entryAtWork({ within, step, trace }: Frame, { left, columns }: Equation): EntryAtWork | null {
  if (!within || !step || left.quantity === "dadz") return null
  const { row, terms, most } = within
  switch (step.kind) {
    case "weighted-input":
    case "hidden-error":
      return terms === most
        ? { row, column: 0, term: null, part: "rest" }
        : { row, column: 0, term: terms - 1, part: "sum" }
    case "cost":
      return { row: 0, column: 0, term: terms - 1, part: "sum" }
    case "weight-gradient":
      return { row, column: terms - 1, term: null, part: "all" }
    case "mean":
    case "update": {
      if (isScalar(left.quantity)) return null
      const isMatrix = isOfWeights(left.quantity)
      const reach = reachOf(trace.network, row, terms)[left.l - 1]
      const before = reachOf(trace.network, row, terms - 1)[left.l - 1]
      const [now, was] = isMatrix ? [reach?.weights, before?.weights] : [reach?.biases, before?.biases]
      // The smallest step before this one was in another layer, or in the other equation.
      if (!now || now === was) return null
      return { row: Math.floor((now - 1) / columns), column: (now - 1) % columns, term: null, part: "all" }
    }
    default:
      return { row, column: 0, term: null, part: "all" }
  }
}
