import type { Letter } from "../../notation/chainRule"
import type { Index } from "../../notation/penOf"
import type { Quantity } from "../../notation/term"

type ScalarQuantity = Extract<Quantity, "C" | "y" | "z" | "a" | "b" | "W" | "delta" | "slope" | "dCda" | "db" | "dW">

/** One side of a line of a derivation, for any layer l or the output L (`anyLayer`, `outputLayer` and their neighbours) and any neuron j, k, i: it is written, filled with numbers and evaluated from the same data. */
export type Formula =
  | {
      readonly kind: "symbol"
      readonly quantity: ScalarQuantity
      readonly l: number
      readonly j?: Index
      readonly k?: Index
    }
  /** ∂of/∂by */
  | { readonly kind: "derivative"; readonly of: Letter; readonly by: Letter }
  /** ∂/∂by (v) */
  | { readonly kind: "derivative-by"; readonly by: Letter; readonly v: Formula }
  /** Σ over the neurons of layer l. */
  | { readonly kind: "sum"; readonly over: "i" | "j" | "k"; readonly l: number; readonly v: Formula }
  | { readonly kind: "product"; readonly factors: readonly Formula[] }
  | { readonly kind: "plus" | "minus"; readonly u: Formula; readonly v: Formula }
  | { readonly kind: "negative" | "half" | "square" | "marked"; readonly v: Formula }
  /** σ(z) of neuron j of layer l. */
  | { readonly kind: "sigma"; readonly l: number; readonly j: Index }
  | { readonly kind: "one" }

export function symbol(quantity: ScalarQuantity, l: number, j?: Index, k?: Index): Formula {
  return { kind: "symbol", quantity, l, ...(j !== undefined && { j }), ...(k !== undefined && { k }) }
}

export function letter(quantity: Letter["quantity"], l: number, j: Index, k?: Index): Letter {
  return k === undefined ? { quantity, l, j } : { quantity, l, j, k }
}

export const cost: Letter = { quantity: "C", l: 0 }

export const derivative = (of: Letter, by: Letter): Formula => ({ kind: "derivative", of, by })
export const derivativeBy = (by: Letter, v: Formula): Formula => ({ kind: "derivative-by", by, v })
export const sum = (over: "i" | "j" | "k", l: number, v: Formula): Formula => ({ kind: "sum", over, l, v })
export const product = (...factors: readonly Formula[]): Formula => ({ kind: "product", factors })
export const plus = (u: Formula, v: Formula): Formula => ({ kind: "plus", u, v })
export const minus = (u: Formula, v: Formula): Formula => ({ kind: "minus", u, v })
export const negative = (v: Formula): Formula => ({ kind: "negative", v })
export const half = (v: Formula): Formula => ({ kind: "half", v })
export const square = (v: Formula): Formula => ({ kind: "square", v })
export const sigma = (l: number, j: Index): Formula => ({ kind: "sigma", l, j })
/** What is new against the line before. */
export const fresh = (v: Formula): Formula => ({ kind: "marked", v })
export const one: Formula = { kind: "one" }
