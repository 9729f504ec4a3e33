import type { ActivationId } from "../engine/activations"
import type { TermId } from "./term"

/** The numbers that an equation is filled with: those of one moment of one network. */
export interface Scene {
  /** Units of each layer, the input's first. */
  readonly sizes: readonly number[]
  /** The activation of layer l; null for the input. */
  activation(l: number): ActivationId | null
  /** The number at an address; null while it is not computed. `before`: as it was before the update, where the scene does not say so already. */
  value(term: TermId, before?: boolean): number | null
  /** Whether a number at an address is the one from before the update, which on the screen has given way to another. */
  isFormer?(term: TermId, value: number): boolean
  /** Samples in the batch. */
  readonly m: number
  /** The gradient or the cost of one sample of the batch (`term` of quantity dW, db or C); null where it is not kept. */
  part(i: number, term: TermId): number | null
}

/** A network of which nothing is known but that its activations act neuron by neuron. */
export const anyScene: Scene = { sizes: [], activation: () => null, value: () => null, m: 0, part: () => null }
