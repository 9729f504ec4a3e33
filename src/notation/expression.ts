import type { CostId } from "../engine/costs"
import type { Quantity } from "./term"

/**
 * The right side of an equation, as data. Every form that is shown, the spoken text and the check against the engine
 * are read from the same expression. l counts layers from 0 (the input).
 */
export type Expression =
  /** A vector, a matrix or a scalar of the network; `before`: as it was before the update. */
  | { readonly kind: "ref"; readonly quantity: Quantity; readonly l: number; readonly before?: true }
  /** W v, or Wᵀ v, for the weights of layer l. */
  | { readonly kind: "times"; readonly l: number; readonly transposed: boolean; readonly v: Expression }
  /** u vᵀ */
  | { readonly kind: "outer"; readonly u: Expression; readonly v: Expression }
  /** u ⊙ v */
  | { readonly kind: "hadamard"; readonly u: Expression; readonly v: Expression }
  | { readonly kind: "plus" | "minus"; readonly u: Expression; readonly v: Expression }
  /** σ(z) of layer l. */
  | { readonly kind: "apply"; readonly l: number; readonly v: Expression }
  /** σ′(z) of layer l. */
  | { readonly kind: "slope"; readonly l: number; readonly v: Expression }
  /** (∂a/∂z)ᵀ g of a softmax layer l: a_j (g_j − Σ g_k a_k). */
  | { readonly kind: "jacobian"; readonly l: number; readonly g: Expression }
  /** ∂a/∂z of a softmax layer l: a_j ([j = k] − a_k). */
  | { readonly kind: "softmax-slope"; readonly l: number }
  /** (∂a/∂z)ᵀ g of a softmax layer l, way by way: Σ g_k ∂a_k/∂z_j. */
  | { readonly kind: "through"; readonly l: number; readonly g: Expression }
  /** η v */
  | { readonly kind: "scale"; readonly v: Expression }
  /** (1/m) Σ over the samples of the batch. */
  | { readonly kind: "mean"; readonly quantity: "dW" | "db" | "C"; readonly l: number }
  /** C of the output layer l. */
  | { readonly kind: "cost"; readonly cost: CostId; readonly l: number }
  /** A part of an update by more than plain SGD, entry by entry; what its parts are says `ruleNotation.ts`. */
  | { readonly kind: "rule"; readonly op: RuleOperation; readonly parts: readonly Expression[] }
  /** A number of the rule by its letter. */
  | { readonly kind: "constant"; readonly name: RuleConstant; readonly value: number }
  /** ∂C/∂a of the output layer l. */
  | { readonly kind: "cost-slope"; readonly cost: CostId; readonly l: number }

/** `scaled`: s v; `rest`: 1 − s; `power`: sᵗ; `over`, `root`, `square`, `sign` of vectors; `least`: the lesser of 1 and u / (v + 10⁻⁶); `norm`: that of all of g. */
export type RuleOperation = "scaled" | "rest" | "power" | "over" | "root" | "square" | "sign" | "least" | "norm"
export type RuleConstant = "lambda" | "beta" | "beta1" | "beta2" | "rho" | "epsilon" | "decay" | "clip" | "t"

/** What an equation stands for, component by component. */
export type Shape = "scalar" | "vector" | "matrix"

/** One equation of a step. */
export interface Equation {
  readonly left: Extract<Expression, { kind: "ref" }>
  readonly right: Expression
  readonly shape: Shape
  /** The rows and, for a matrix, the columns that its components have. */
  readonly rows: number
  readonly columns: number
  /** Whether the left takes a new value (←) instead of being equal. */
  readonly assigns: boolean
}

export const ref = (quantity: Quantity, l: number): Extract<Expression, { kind: "ref" }> => ({
  kind: "ref",
  quantity,
  l,
})
export const times = (l: number, v: Expression): Expression => ({ kind: "times", l, transposed: false, v })
export const timesTransposed = (l: number, v: Expression): Expression => ({ kind: "times", l, transposed: true, v })
export const hadamard = (u: Expression, v: Expression): Expression => ({ kind: "hadamard", u, v })
export const plus = (u: Expression, v: Expression): Expression => ({ kind: "plus", u, v })
export const minus = (u: Expression, v: Expression): Expression => ({ kind: "minus", u, v })
