import { partsOf } from "../../notation/partsOf"
import { textPen } from "../../notation/pen"
import type { TermId } from "../../notation/term"

/** The sign of a number as text: w³₁₁, δ²₁, ∂C/∂b²₁. */
export function symbolOf(term: TermId): string {
  const { quantity, l, j, k } = partsOf(term)
  return textPen.symbol(quantity, l ?? 0, quantity, j ?? undefined, k ?? undefined)
}
