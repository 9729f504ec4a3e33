import type { Ruled } from "../engine/updateRule"
import type { RuleQuantity } from "./term"

/** "mhat" of "mhatW". */
export const letterOf = (quantity: RuleQuantity) => quantity.replace(/[Wb]$/, "")

/** A number of an update by its place in its layer's weights or biases. */
export function ruleValue(ruled: Ruled, quantity: RuleQuantity, l: number, at: number, before: boolean): number | null {
  if (quantity === "norm") return ruled.clipping?.norm ?? null
  if (quantity === "cut") return ruled.clipping?.factor ?? null
  const letter = letterOf(quantity)
  const { m, v, updates } = before ? ruled.before : ruled.after
  const all = letter === "g" ? ruled.gradient : letter.startsWith("m") ? m : v
  const value = all?.[l - 1]?.[quantity.endsWith("W") ? "W" : "b"][at] ?? null
  const { optimizer } = ruled.rule
  if (value === null || !letter.endsWith("hat")) return value
  if (!("beta1" in optimizer)) return null
  return value / (1 - (letter === "mhat" ? optimizer.beta1 : optimizer.beta2) ** updates)
}
