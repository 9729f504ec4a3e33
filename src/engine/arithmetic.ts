import { pullBack } from "./backwardKernels"
import { affine } from "./forwardKernels"
import { addGradient } from "./gradientKernels"
import { descendMean } from "./kernels"

/** The loops over all weights that training spends its time in, and the vectors that they work on. Every arithmetic makes the same bits. */
export interface Arithmetic {
  /** A vector of zeros for the loops: they take no others. */
  vector(length: number): Float64Array
  /** z = W a + b, of as many samples as there are in z. */
  affine(W: Float64Array, a: Float64Array, b: Float64Array, z: Float64Array, inputs: number): void
  /** g = Wᵀ δ, of as many samples as there are in δ. */
  pullBack(W: Float64Array, delta: Float64Array, g: Float64Array, inputs: number, units: number): void
  /** dW += δ aᵀ and db += δ, sample by sample. */
  addGradient(delta: Float64Array, a: Float64Array, dW: Float64Array, db: Float64Array, inputs: number): void
  /** next = w − η sum / m and sum ← 0. Whether all of next is finite. */
  descendMean(sum: Float64Array, m: number, w: Float64Array, eta: number, next: Float64Array): boolean
}

/** The loops in TypeScript: everywhere at hand, quickest for small nets, and what any other arithmetic is held to. */
export const plain: Arithmetic = {
  vector: (length) => new Float64Array(length),
  affine,
  pullBack,
  addGradient,
  descendMean,
}
