import type { Quantity, TermId } from "../notation/term"

interface Parts {
  readonly quantity: Quantity
  readonly l: number | null
  readonly j: number | null
  readonly k: number | null
}

/** The parts of an address: `W:2:0:1` is weight (2, 0, 1). null for what it does not name. */
export function partsOf(term: TermId): Parts {
  const [quantity, l, j, k] = term.split(":")
  const index = (text: string | undefined) => (text === undefined ? null : Number(text))
  return { quantity: quantity as Quantity, l: index(l), j: index(j), k: index(k) }
}
