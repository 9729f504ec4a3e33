import { partsOf } from "../notation/partsOf"
import { type TermId, termId } from "../notation/term"

/** The address itself where a network of these sizes (the input's first) has such a number, otherwise that of the nearest one of its kind; null where it has none of that kind. */
export function neighbourOf(term: TermId, sizes: readonly number[]): TermId | null {
  const { quantity, l, j, k } = partsOf(term)
  if (quantity === "C" || quantity === "eta" || quantity === "m" || l === null) return term
  const L = sizes.length - 1
  const lowest = quantity === "x" || quantity === "a" ? 0 : 1
  const layer = quantity === "y" ? L : Math.max(Math.min(l, L), lowest)
  if (j === null) return termId(quantity, layer)
  const nearest = (index: number, size: number | undefined) => Math.max(Math.min(index, (size ?? 1) - 1), 0)
  const row = nearest(j, sizes[layer])
  return k === null ? termId(quantity, layer, row) : termId(quantity, layer, row, nearest(k, sizes[layer - 1]))
}
