import { partsOf } from "../../notation/partsOf"
import type { Quantity, TermId } from "../../notation/term"

/** Quantities that can be asked for before they are shown, with what would give them away: by BP3 δ stands as ∂C/∂b too. What is given – x, y, w, b, η – is never hidden. */
const givenAway: Readonly<Partial<Record<Quantity, readonly Quantity[]>>> = {
  z: ["z"],
  a: ["a"],
  slope: ["slope"],
  dCda: ["dCda"],
  delta: ["delta", "db"],
  dW: ["dW", "db"],
  db: ["db", "delta"],
  C: ["C"],
}

/** Whether a number is computed, so that it can be hidden. */
export function isHideable(term: TermId): boolean {
  const { quantity, l } = partsOf(term)
  return givenAway[quantity] !== undefined && l !== 0
}

/** Whether a number is one of those that are hidden, or of a quantity that is hidden (`delta`), or would give one of them away. */
export function hides(hidden: readonly TermId[], term: TermId): boolean {
  if (hidden.length === 0 || !isHideable(term)) return false
  const { quantity, l, j, k } = partsOf(term)
  return hidden.some((one) => {
    const of = partsOf(one)
    if (!givenAway[of.quantity]?.includes(quantity)) return false
    return of.l === null || (of.l === l && (of.j === null || of.j === j) && (of.k === null || of.k === k))
  })
}
