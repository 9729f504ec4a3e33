import { isPlain } from "../../engine/updateRule"
import { partsOf } from "../../notation/partsOf"
import type { Pen } from "../../notation/penOf"
import { type TermId, termId } from "../../notation/term"
import type { Frame } from "../../timeline/trace"

/** A part on the way to a number: how it is written and what it is. */
export interface Substep {
  readonly value: number
  print(pen: Pen): string
}

/** So many products are still filled in one by one; of a longer sum only what it makes. */
const most = 12

/** What has to be known before a number, in the order of computing: the products of its sum, the sum, the slope. Empty where it is made in one. */
export function substepsOf(term: TermId, { trace }: Frame, value: (term: TermId) => number | null): readonly Substep[] {
  const { quantity, l, j, k } = partsOf(term)
  const { layers } = trace.network
  if (l === null || j === null) return []
  const symbol = (of: TermId): Substep => {
    const at = partsOf(of)
    return {
      value: value(of) ?? Number.NaN,
      print: (pen) => pen.symbol(at.quantity, at.l ?? 0, of, at.j ?? undefined, at.k ?? undefined),
    }
  }
  const product = (u: TermId, v: TermId): Substep => {
    const [left, right] = [symbol(u), symbol(v)]
    return { value: left.value * right.value, print: (pen) => `${left.print(pen)}${pen.dot}${right.print(pen)}` }
  }
  const range = (count: number | undefined) =>
    Array.from({ length: (count ?? 0) > most ? 0 : (count ?? 0) }, (_, i) => i)
  const given = (quantity: "W" | "b" | "eta", of: TermId, at: number): Substep => ({
    value: at,
    print: (pen) => pen.symbol(quantity, l, of, quantity === "eta" ? undefined : j, k ?? undefined),
  })
  switch (quantity) {
    case "z":
      return range(layers[l - 1]?.inputs).map((i) => product(termId("W", l, j, i), termId("a", l - 1, i)))
    case "a":
      return l > 0 ? [symbol(termId("z", l, j))] : []
    case "delta": {
      // Made for each other, cost and activation have no factors apart.
      if (l === layers.length && value(termId("dCda", l, j)) === null)
        return [symbol(termId("a", l, j)), symbol(termId("y", l, j))]
      const known = [symbol(termId("dCda", l, j)), symbol(termId("slope", l, j))].filter(({ value }) =>
        Number.isFinite(value),
      )
      const ways =
        l === layers.length
          ? []
          : range(layers[l]?.units).map((i) => product(termId("W", l + 1, i, j), termId("delta", l + 1, i)))
      return [...ways, ...known]
    }
    case "dW":
      return [symbol(termId("delta", l, j)), symbol(termId("a", l - 1, k ?? 0))]
    case "db":
      return [symbol(termId("delta", l, j))]
    case "W":
    case "b": {
      // What another rule remembers is no step of the note.
      if (!isPlain(trace.rule)) return []
      const { W, b, inputs } = layers[l - 1]!
      const before = quantity === "b" ? b[j]! : W[j * inputs + (k ?? 0)]!
      const gradient = quantity === "b" ? termId("db", l, j) : termId("dW", l, j, k ?? 0)
      return [given(quantity, term, before), given("eta", "eta", trace.eta), symbol(gradient)]
    }
    default:
      return []
  }
}
