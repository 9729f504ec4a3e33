import { exactNumber } from "../notation/number"
import { partsOf } from "../notation/partsOf"
import { textPen } from "../notation/pen"
import { shownValue } from "./shownValue"
import type { State } from "./state"

/** The number that is pointed at or has the focus, else the selected one, with all its digits: "w³₁₁ = 0.35891647971788465"; null where there is none. */
export function fullNumber({
  hovered,
  hoversFormer,
  selected,
  frame,
}: Pick<State, "hovered" | "hoversFormer" | "selected" | "frame">): string | null {
  const term = hovered ?? selected
  const value = term && shownValue(frame, term, hoversFormer ? "before the update" : "now")
  if (term === null || value === null) return null
  const { quantity, l, j, k } = partsOf(term)
  const symbol = textPen.symbol(quantity, l ?? 0, quantity, j ?? undefined, k ?? undefined)
  return `${symbol} = ${exactNumber(value)}`
}
