import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import type { EdgePlace, NetworkLayout } from "./layoutNetwork"

/** The edges that belong to terms: a weight's own; of a neuron or its numbers those that come in, on the way of δ (`delta`) those that go out; of an input those that go out. Terms of whole layers have none. */
export function ownEdges(layout: NetworkLayout, terms: readonly (TermId | null)[]): readonly EdgePlace[] {
  const found = new Set(terms.flatMap((term) => (term === null ? [] : edgesOf(layout, term))))
  return [...found]
}

function edgesOf({ edges }: NetworkLayout, term: TermId): readonly EdgePlace[] {
  const { l } = partsOf(term)
  if (l === null) return []
  return [...(edges[l] ?? []), ...(edges[l + 1] ?? [])].filter((edge) => belongsTo(edge, term))
}

/** Whether an edge belongs to a term in this sense. */
export function belongsTo(edge: Pick<EdgePlace, "l" | "j" | "k">, term: TermId): boolean {
  const { quantity, l, j, k } = partsOf(term)
  if (l === null || j === null) return false
  const comesIn = edge.l === l && edge.j === j
  if (quantity === "W" || quantity === "dW") return comesIn && (k === null || edge.k === k)
  if (quantity === "b" || quantity === "db" || quantity === "y") return false
  const goesOut = edge.l === l + 1 && edge.k === j
  return quantity === "delta" || quantity === "dCda" || l === 0 ? goesOut : comesIn
}
