import { type Block, type MatrixForm, type MatrixShape, meet, type Product, transposed } from "./matrixForm"

/** A product written the wrong way round, and what its shapes say to it. */
export interface WrongOrder {
  readonly u: Block
  readonly v: Block
  /** `refused`: the inner numbers differ; `misshapen`: it makes another shape; `fits`: the shapes do not tell. */
  readonly outcome: "refused" | "misshapen" | "fits"
  /** What the right product makes. */
  readonly wanted: MatrixShape
}

/** The ways to get a product of two blocks wrong: the transpose the other way, the factors the other way. Products of no blocks have none. */
export function wrongOrders({ u, v, rows, columns }: Product): readonly WrongOrder[] {
  if (u.kind !== "block" || v.kind !== "block" || u.name.quantity === "dadz") return []
  const isOuter = u.name.quantity !== "W"
  const attempts: readonly (readonly [Block, Block])[] = isOuter
    ? [
        [transposed(u), transposed(v)],
        [transposed(v), transposed(u)],
      ]
    : [
        [transposed(u), v],
        [v, u],
      ]
  return attempts.map(([first, second]) => ({
    u: first,
    v: second,
    outcome: outcomeOf(first, second, { rows, columns }),
    wanted: { rows, columns },
  }))
}

function outcomeOf(u: MatrixShape, v: MatrixShape, wanted: MatrixShape): WrongOrder["outcome"] {
  if (!meet(u, v)) return "refused"
  return u.rows === wanted.rows && v.columns === wanted.columns ? "fits" : "misshapen"
}

/** The product of an equation that can be got wrong: of BP2 Wᵀδ, of BP4 δaᵀ. */
export function productIn(form: MatrixForm): Product | null {
  switch (form.kind) {
    case "product":
      return form
    case "entrywise":
      return productIn(form.u)
    default:
      return null
  }
}
