import { partsOf } from "./partsOf"

/** Quantities that a number on the screen can belong to. */
export type Quantity =
  | ("x" | "y" | "z" | "a" | "slope" | "delta" | "W" | "b" | "dW" | "db" | "C" | "eta" | "m" | "dCda")
  /** ∂a_j/∂z_k of a softmax layer. */
  | "dadz"
  | RuleQuantity

/** What an update by more than plain SGD is made of, of the weights (W) and of the biases (b): the gradient g with its penalty, m and v that the optimizer remembers, both corrected (Adam); ‖g‖, and κ that shortens g to the clip. */
export type RuleQuantity =
  | "gW"
  | "gb"
  | "mW"
  | "mb"
  | "vW"
  | "vb"
  | "mhatW"
  | "mhatb"
  | "vhatW"
  | "vhatb"
  | "norm"
  | "cut"

/** The address of one number, vector or matrix, the same in SVG, KaTeX, tables and the store: quantity:l[:j[:k]], counted from 0; `C` and `eta` alone. `W:2:0:1` is the weight of layer 2 to neuron 0 from neuron 1; `delta:2` the whole vector. */
export type TermId =
  | `${Quantity}`
  | `${Quantity}:${number}`
  | `${Quantity}:${number}:${number}`
  | `${Quantity}:${number}:${number}:${number}`

/** Where a term sits in the drawing: its quantity dropped. */
export type Place =
  | { readonly kind: "none" }
  | { readonly kind: "layer"; readonly l: number }
  | { readonly kind: "neuron"; readonly l: number; readonly j: number }
  | { readonly kind: "edge"; readonly l: number; readonly j: number; readonly k: number }
  | { readonly kind: "edges"; readonly l: number }

/** The address of a number, vector or matrix from its parts. */
export function termId(quantity: Quantity, ...indices: readonly number[]): TermId {
  return [quantity, ...indices].join(":") as TermId
}

const addressed: Readonly<Record<Quantity, number>> = {
  x: 2,
  y: 2,
  z: 2,
  a: 2,
  slope: 2,
  delta: 2,
  W: 3,
  b: 2,
  dW: 3,
  db: 2,
  C: 0,
  eta: 0,
  m: 0,
  dCda: 2,
  dadz: 3,
  gW: 3,
  gb: 2,
  mW: 3,
  mb: 2,
  vW: 3,
  vb: 2,
  mhatW: 3,
  mhatb: 2,
  vhatW: 3,
  vhatb: 2,
  norm: 0,
  cut: 0,
}

/** A number of the whole network, whose address is its name: C, η, m. */
export type ScalarQuantity = "C" | "eta" | "m" | "norm" | "cut"

export function isScalar(quantity: Quantity): quantity is ScalarQuantity {
  return addressed[quantity] === 0
}

/** Whether only an update by more than plain SGD has such a number. */
export function isOfRule(quantity: Quantity): quantity is RuleQuantity {
  return quantity === "norm" || quantity === "cut" || /^([gmv]|[mv]hat)[Wb]$/.test(quantity)
}

/** Whether a quantity has two indices: of weights, or of a Jacobian. */
export function isMatrix(quantity: Quantity): boolean {
  return addressed[quantity] === 3
}

/** Whether a quantity has a number for each weight. */
export function isOfWeights(quantity: Quantity): boolean {
  return isMatrix(quantity) && quantity !== "dadz"
}

/** The address that a text from elsewhere is, of any network; null where it is none. */
export function readTerm(text: string): TermId | null {
  const [quantity = "", ...indices] = text.split(":")
  if (!Object.hasOwn(addressed, quantity)) return null
  const isWhole = indices.every((index) => /^\d{1,6}$/.test(index))
  const count = addressed[quantity as Quantity]
  return isWhole && (count === 0 ? indices.length === 0 : indices.length <= count && indices.length > 0)
    ? (text as TermId)
    : null
}

/** Where a term sits in the drawing: its quantity dropped. */
export function place(term: TermId): Place {
  const { quantity, l, j, k } = partsOf(term)
  if (l === null) return { kind: "none" }
  if (j === null) return isOfWeights(quantity) ? { kind: "edges", l } : { kind: "layer", l }
  return k === null ? { kind: "neuron", l, j } : { kind: "edge", l, j, k }
}

/** Whether pointing at one term lights the other: the same place, or a neuron and the vector of its layer, or an edge and its matrix or a row (`W:l:j`) that holds it. */
export function touches(a: TermId, b: TermId): boolean {
  if (a === b) return true
  const [p, q] = [place(a), place(b)]
  if (p.kind === "none" || q.kind === "none" || p.l !== q.l) return false
  return isOfWeights(partsOf(a).quantity) === isOfWeights(partsOf(b).quantity) && within(p, q)
}

function within(p: Exclude<Place, { kind: "none" }>, q: Exclude<Place, { kind: "none" }>): boolean {
  if (p.kind === "edges" || p.kind === "layer" || q.kind === "edges" || q.kind === "layer") return true
  if (p.j !== q.j) return false
  return p.kind !== "edge" || q.kind !== "edge" || p.k === q.k
}
