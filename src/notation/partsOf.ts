import type { Quantity, TermId } from "./term"

interface Parts {
  readonly quantity: Quantity
  readonly l: number | null
  readonly j: number | null
  readonly k: number | null
}

/** An address is read again and again, in every frame; there are as many as numbers on the screen. */
const read = new Map<TermId, Parts>()
const most = 20_000

/** The parts of an address: `W:2:0:1` is weight (2, 0, 1). null for what it does not name. */
export function partsOf(term: TermId): Parts {
  const known = read.get(term)
  if (known) return known
  if (read.size >= most) read.clear()
  const [quantity, l, j, k] = term.split(":")
  const index = (text: string | undefined) => (text === undefined ? null : Number(text))
  const parts = { quantity: quantity as Quantity, l: index(l), j: index(j), k: index(k) }
  read.set(term, parts)
  return parts
}
