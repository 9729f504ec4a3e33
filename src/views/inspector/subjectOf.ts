import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { itemOf } from "../../store/itemOf"

/** What the inspector is about. */
export type Subject =
  | { readonly kind: "weight"; readonly term: TermId; readonly l: number; readonly j: number; readonly k: number }
  | { readonly kind: "bias" | "input" | "target"; readonly term: TermId; readonly l: number; readonly j: number }
  | { readonly kind: "neuron"; readonly term: TermId; readonly bias: TermId; readonly l: number; readonly j: number }
  | { readonly kind: "cost"; readonly term: TermId }
  | { readonly kind: "learning-rate"; readonly term: TermId }

const learningRate: Subject = { kind: "learning-rate", term: "eta" }

/** The subject of a selection: a gradient's is its weight, a z's or δ's its neuron; without one, or with one that the net of these sizes does not have, the learning rate. */
export function subjectOf(selected: TermId | null, sizes: readonly number[]): Subject {
  const term = selected === null ? null : itemOf(selected)
  if (term === null) return learningRate
  if (term === "C") return { kind: "cost", term }
  const { quantity, l, j, k } = partsOf(term)
  if (l === null || j === null || j >= (sizes[l] ?? 0) || (k ?? 0) >= (sizes[l - 1] ?? 1)) return learningRate
  if (quantity === "W" && k !== null) return { kind: "weight", term, l, j, k }
  if (quantity === "b") return { kind: "bias", term, l, j }
  if (quantity === "x") return { kind: "input", term, l, j }
  if (quantity === "y") return { kind: "target", term, l, j }
  return { kind: "neuron", term, bias: `b:${l}:${j}`, l, j }
}
