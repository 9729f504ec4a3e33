import type { Network } from "./network"
import type { Ruled } from "./updateRule"

/** The mean over the batch of the samples' gradients and costs. dW and db have index l = 0..L, with null at 0. */
export interface Mean {
  readonly dW: readonly (Float64Array | null)[]
  readonly db: readonly (Float64Array | null)[]
  readonly C: number
  /** What the mean is of: each sample's gradients and cost, in the order of the batch. null where the batch or the network is too large to keep them all. */
  readonly parts: readonly SampleGradient[] | null
}

/** The gradients and the cost of one sample. dW and db have index l = 0..L, with null at 0. */
export interface SampleGradient {
  readonly dW: readonly (Float64Array | null)[]
  readonly db: readonly (Float64Array | null)[]
  readonly C: number
}

/** δ of layer l with the two factors it was made of. */
export interface ErrorOfLayer {
  readonly l: number
  readonly delta: Float64Array
  /** ∂C/∂a of this layer: of the cost at the output, Wᵀδ of the layer above at a hidden one. null where cost and activation are one step (sigmoid with binary, softmax with categorical cross-entropy: δ = a − y). */
  readonly dCda: Float64Array | null
  /** σ′(z); null for softmax, whose derivative is a matrix. */
  readonly slope: Float64Array | null
}

/** One thing that happens, with what it computed. l counts layers from 0 (the input); arrays are copies, row-major. */
export type Step =
  | { readonly kind: "input"; readonly i: number; readonly x: Float64Array }
  | { readonly kind: "weighted-input"; readonly l: number; readonly z: Float64Array }
  | { readonly kind: "activation"; readonly l: number; readonly a: Float64Array }
  | { readonly kind: "cost"; readonly C: number }
  | ({ readonly kind: "output-error" } & ErrorOfLayer)
  | ({ readonly kind: "hidden-error" } & ErrorOfLayer)
  | { readonly kind: "bias-gradient"; readonly l: number; readonly db: Float64Array }
  | { readonly kind: "weight-gradient"; readonly l: number; readonly dW: Float64Array }
  | { readonly kind: "mean"; readonly mean: Mean }
  /** `ruled`: how a rule that is more than plain SGD came to it. */
  | { readonly kind: "update"; readonly network: Network; readonly ruled: Ruled | null }

export type StepKind = Step["kind"]

/** What a step belongs to; read off the step, never stored. */
export type Phase = "forward" | "cost" | "backward" | "gradient" | "update"

export function phaseOf(kind: StepKind): Phase {
  switch (kind) {
    case "input":
    case "weighted-input":
    case "activation":
      return "forward"
    case "cost":
      return "cost"
    case "output-error":
    case "hidden-error":
      return "backward"
    case "bias-gradient":
    case "weight-gradient":
      return "gradient"
    case "mean":
    case "update":
      return "update"
  }
}
