import type { CostPath } from "../../engine/paths"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"

/** The addresses of a path's factors, in their order: a¹ · σ′(z²) · w³ · σ′(z³) · ∂C/∂a³. */
export function pathTerms(term: TermId, { through }: Pick<CostPath, "through">, closedByDelta: boolean): TermId[] {
  const { l, j, k } = partsOf(term)
  if (l === null || j === null) return []
  const terms: TermId[] = k === null ? [] : [termId("a", l - 1, k)]
  for (const [at, i] of through.entries()) {
    const next = through[at + 1]
    const m = l + at
    if (next !== undefined) terms.push(termId("slope", m, i), termId("W", m + 1, next, i))
    else if (closedByDelta) terms.push(termId("delta", m, i))
    else terms.push(termId("slope", m, i), termId("dCda", m, i))
  }
  return terms
}
