import type { Expression } from "./expression"
import type { Scene } from "./scene"
import { termId } from "./term"

/** The number of a `ref` for component (j, k). */
export function refValue(e: Extract<Expression, { kind: "ref" }>, scene: Scene, j: number, k: number): number | null {
  return scene.value(refTerm(e, j, k), e.before)
}

/** The address of a `ref`'s component (j, k). */
export function refTerm(
  { quantity, l }: Extract<Expression, { kind: "ref" } | { kind: "mean" }>,
  j: number,
  k: number,
) {
  if (quantity === "C" || quantity === "eta" || quantity === "m") return quantity
  return quantity === "W" || quantity === "dW" || quantity === "dadz"
    ? termId(quantity, l, j, k)
    : termId(quantity, l, j)
}
