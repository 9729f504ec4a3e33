import {
  type Block,
  entryOf,
  type MatrixForm,
  type MatrixShape,
  meet,
  multiply,
  type Product,
  transposed,
} from "./matrixForm"

/** A product written the wrong way round, and what its shapes say to it. */
export interface WrongOrder {
  readonly u: Block
  readonly v: Block
  /** `refused`: the inner numbers differ; `misshapen`: it makes another shape; `fits`: the shapes do not tell. */
  readonly outcome: "refused" | "misshapen" | "fits"
  /** What the right product makes. */
  readonly wanted: MatrixShape
}

/** The ways to get a product of two blocks wrong: the transpose the other way, the factors the other way. Products of no blocks have none, nor is one listed that makes the right numbers after all. */
export function wrongOrders(product: Product): readonly WrongOrder[] {
  const { u, v, rows, columns } = product
  if (u.kind !== "block" || v.kind !== "block" || isJacobian(u) || isJacobian(v)) return []
  return attemptsOf(u, v)
    .map(([first, second]) => ({
      u: first,
      v: second,
      outcome: outcomeOf(first, second, { rows, columns }),
      wanted: { rows, columns },
    }))
    .filter((order) => order.outcome !== "fits" || differ(multiply(order.u, order.v), product))
}

function attemptsOf(u: Block, v: Block): readonly (readonly [Block, Block])[] {
  if (u.name.quantity === "W")
    return [
      [transposed(u), v],
      [v, u],
    ]
  if (v.name.quantity === "W")
    return [
      [u, transposed(v)],
      [v, u],
    ]
  return [
    [transposed(u), transposed(v)],
    [transposed(v), transposed(u)],
  ]
}

const isJacobian = ({ name }: Block) => name.quantity === "dadz"

/** Of 1×1, and of a symmetric W, both ways make the same. */
function differ(wrong: Product, right: Product): boolean {
  for (let r = 0; r < right.rows; r++)
    for (let c = 0; c < right.columns; c++) if (entryOf(wrong, r, c) !== entryOf(right, r, c)) return true
  return false
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
