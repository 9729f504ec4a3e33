import { partsOf } from "../notation/partsOf"
import { isOfRule, isOfWeights, isScalar, type TermId } from "../notation/term"

/** The item of the drawing that a number belongs to: z, a and δ of a neuron to the neuron, a gradient to its weight. null for whole layers. */
export function itemOf(term: TermId): TermId | null {
  const { quantity, l, j, k } = partsOf(term)
  if (quantity === "C") return "C"
  if (l === null || j === null) return null
  switch (quantity) {
    case "b":
    case "db":
      return `b:${l}:${j}`
    case "x":
      return `x:0:${j}`
    case "y":
      return `y:${l}:${j}`
    case "z":
    case "a":
    case "slope":
    case "delta":
    case "dCda":
    case "dadz":
      return l === 0 ? `x:0:${j}` : `a:${l}:${j}`
    default:
      if (isOfWeights(quantity)) return k === null ? null : `W:${l}:${j}:${k}`
      return isOfRule(quantity) && !isScalar(quantity) ? `b:${l}:${j}` : null
  }
}
