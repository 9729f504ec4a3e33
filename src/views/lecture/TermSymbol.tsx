import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { Printed } from "./Printed"

/** The letter of a number with its layer and neurons. */
export function TermSymbol({ term }: { readonly term: TermId }) {
  const { quantity, l, j, k } = partsOf(term)
  return <Printed print={(pen) => pen.symbol(quantity, l ?? 0, term, j ?? undefined, k ?? undefined)} />
}
