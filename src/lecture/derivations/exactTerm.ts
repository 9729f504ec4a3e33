import { type TermId, termId } from "../../notation/term"
import type { Formula } from "./formula"
import { indexAt, layerAt, type Place } from "./place"

/** The number of the network that a derivative is: ∂C/∂z is δ, ∂a/∂z a slope; null where it has none, or is 0 because nothing connects the two. */
export function exactTermOf({ of, by }: Extract<Formula, { kind: "derivative" }>, place: Place): TermId | null {
  const l = layerAt(place, by.l)
  const j = by.j === undefined ? 0 : indexAt(place, by.j)
  if (of.quantity === "C") {
    switch (by.quantity) {
      case "z":
        return termId("delta", l, j)
      case "a":
        return termId("dCda", l, j)
      case "b":
        return termId("db", l, j)
      case "W":
        return termId("dW", l, j, by.k === undefined ? 0 : indexAt(place, by.k))
      default:
        return null
    }
  }
  const same = of.j !== undefined && indexAt(place, of.j) === j && layerAt(place, of.l) === l
  return of.quantity === "a" && by.quantity === "z" && same ? termId("slope", l, j) : null
}
