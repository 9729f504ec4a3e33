import type { Equation, Expression } from "./expression"
import type { Scene } from "./scene"
import { isMatrix, isScalar, termId } from "./term"

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
  if (isScalar(quantity)) return quantity
  return isMatrix(quantity) ? termId(quantity, l, j, k) : termId(quantity, l, j)
}

/** The indices that a component (j, k) has where it is written. */
export function indicesOf({ shape }: Equation, j: number, k: number): number[] {
  if (shape === "scalar") return []
  return shape === "vector" ? [j] : [j, k]
}
