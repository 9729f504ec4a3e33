import { type CostId, costs } from "../engine/costs"
import { partsOf } from "../notation/partsOf"
import type { TermId } from "../notation/term"
import { shownValue } from "./shownValue"
import type { State } from "./state"

/** Whether the number of a term can be dragged: one that may be edited and can be anything. A target that may only be 0 or 1 is chosen instead. */
export function mayDrag(term: TermId, cost: CostId): boolean {
  const { quantity, l, j, k } = partsOf(term)
  if (quantity === "eta") return true
  if (j === null) return false
  switch (quantity) {
    case "W":
      return k !== null
    case "b":
    case "x":
      return true
    case "a":
      return l === 0
    case "y":
      return costs[cost].targets === "any"
    default:
      return false
  }
}

/** Whether a number that stands for a term is the one that a drag would change: what a weight was before the update is not. */
export function isDraggable(term: TermId, value: number, { frame, experiment }: Pick<State, "frame" | "experiment">) {
  return mayDrag(term, experiment.cost) && shownValue(frame, term) === value
}
