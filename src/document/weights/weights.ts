import type { ActivationId } from "../../engine/activations"
import type { Refusal } from "../refusal"

/** Who writes weights in such a way. */
export type WeightsForm = "pytorch" | "keras" | "sklearn"

/** By what a text was recognised: names, or for the list of Keras's get_weights(), which has none, that lists of lists and lists of numbers take turns. Never by shapes. */
export type Detected = WeightsForm | "keras-list"

/** A layer as it stands in a file. */
export interface LayerInFile {
  /** The name of the tensor, short and visible. */
  readonly name: string
  readonly weight: unknown
  /** null: the file has none. */
  readonly bias: { readonly name: string; readonly value: unknown } | null
  /** What the file says of it. */
  readonly activation: ActivationId | null
}

/** The layers of a text in its order, before their numbers are looked at. */
export interface Sorted {
  readonly detected: Detected
  /** Whether a weight is (in, out), the transpose of ours. */
  readonly transposed: boolean
  readonly layers: readonly LayerInFile[]
  /** Names of what means nothing here. */
  readonly ignored: readonly string[]
}

/** A layer of ours, with where it came from. */
export interface FoundLayer {
  readonly name: string
  /** The tensor's shape in the file. */
  readonly shape: readonly [number, number]
  readonly bias: string | null
  readonly activation: ActivationId | null
  readonly inputs: number
  readonly units: number
  readonly W: Float64Array
  readonly b: Float64Array
}

/** What the reader should know of a file that is read; said by `weights.note-CODE`. */
export interface WeightsNote {
  readonly code: "no-bias" | "order" | "ignored"
  readonly names: string
}

/** Weights from elsewhere. */
export interface FoundWeights {
  readonly detected: Detected
  readonly transposed: boolean
  readonly layers: readonly FoundLayer[]
  readonly notes: readonly WeightsNote[]
}

/** null: it is in none of the forms. */
export type WeightsReading =
  | { readonly ok: true; readonly weights: FoundWeights }
  | { readonly ok: false; readonly refusal: Refusal }
  | null
