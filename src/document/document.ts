import type { FeatureId } from "../data/features"
import type { ActivationId } from "../engine/activations"
import type { CostId } from "../engine/costs"
import type { DocumentRule } from "./rules"
import type { DocumentView } from "./view"

/** The file format: all that reproduces a picture. Layers, neurons and samples count from 0; `layers[0]` is the first layer with weights. */
export interface ChainruleDocument extends DocumentRule {
  readonly format: "chainrule"
  readonly version: 1
  readonly title?: string
  readonly inputs: number
  readonly layers: readonly DocumentLayer[]
  readonly cost: CostId
  readonly learningRate: number
  readonly samples: readonly DocumentSample[]
  /** Samples that are held out. */
  readonly test?: readonly DocumentSample[]
  /** How the inputs come from points, one for each input. */
  readonly features?: readonly FeatureId[]
  /** What the inputs and the outputs are called, one name for each. */
  readonly names?: { readonly x: readonly string[]; readonly y: readonly string[] }
  /** All samples when it is missing. */
  readonly batchSize?: number
  /** The seed of an order of the samples that is another in each epoch; that of the list when it is missing. */
  readonly shuffle?: number
  readonly edits?: readonly DocumentEdit[]
  readonly view?: DocumentView
}

/** `weights[j][k]` goes to neuron j of this layer from neuron k of the layer before. */
export interface DocumentLayer {
  readonly units: number
  readonly activation: ActivationId
  readonly weights: readonly (readonly number[])[]
  readonly biases: readonly number[]
}

export interface DocumentSample {
  /** Numbers, or a picture: a letter of 0 … 9, a … g for each of its pixels, in sixteenths of black. */
  readonly x: readonly number[] | string
  readonly y: readonly number[]
  /** [x₁, x₂], where the features lack one of them. */
  readonly point?: readonly number[]
}

/** A change that takes effect at the start of a cycle. */
export interface DocumentEdit {
  readonly cycle: number
  readonly change: DocumentChange
}

/** [layer, j, k], [layer, j] and [sample, j], counted from 0. */
export type DocumentChange =
  | { readonly weight: readonly [layer: number, j: number, k: number]; readonly value: number }
  | { readonly bias: readonly [layer: number, j: number]; readonly value: number }
  | { readonly x: readonly [sample: number, k: number]; readonly value: number }
  | { readonly y: readonly [sample: number, j: number]; readonly value: number }
  | { readonly learningRate: number }
  | { readonly rule: DocumentRule }
