import type { TermId } from "../../notation/term"
import { partsOf } from "../../store/partsOf"
import type { EdgePlace, NetworkLayout } from "./layoutNetwork"

/** The edges that belong to terms: a weight's own; of a neuron or its numbers those that come in, on the way of δ (`delta`) those that go out; of an input those that go out. Terms of whole layers have none. */
export function ownEdges(layout: NetworkLayout, terms: readonly (TermId | null)[]): readonly EdgePlace[] {
  const found = new Set(terms.flatMap((term) => (term === null ? [] : edgesOf(layout, term))))
  return [...found]
}

function edgesOf({ edges }: NetworkLayout, term: TermId): readonly EdgePlace[] {
  const { quantity, l, j, k } = partsOf(term)
  if (l === null || j === null) return []
  const incoming = edges[l] ?? []
  const outgoing = edges[l + 1] ?? []
  if (quantity === "W" || quantity === "dW") return incoming.filter((edge) => edge.j === j && edge.k === k)
  if (quantity === "b" || quantity === "db" || quantity === "y") return []
  const out = quantity === "delta" || quantity === "dCda" || l === 0
  return out ? outgoing.filter((edge) => edge.k === j) : incoming.filter((edge) => edge.j === j)
}
