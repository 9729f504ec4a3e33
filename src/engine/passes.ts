import { pullBack } from "./backwardKernels"
import type { Flat } from "./flat"
import { affine } from "./forwardKernels"
import { addGradient } from "./gradientKernels"
import { firstNonFinite } from "./kernels"
import { activationOf, type Buffers } from "./sample"

/** What the samples of a batch compute together, one after another in the same vectors. */
export interface Stacked {
  readonly samples: number
  readonly buffers: Buffers
  /** z of all layers, one after another, as are a, δ and ∂C/∂a. */
  readonly z: Float64Array
}

/** The way of stacked samples through all layers of a network. */
export interface Passes {
  /** z and a of all layers from a[0]. Whether all of z is finite. */
  forward(network: Flat): boolean
  /** From ∂C/∂a of the output, or from its δ where that is `known`: δ of all layers, and the gradients added to their sums, sample by sample. */
  backward(network: Flat, known: boolean): void
}

/** The passes in TypeScript, layer by layer. */
export function plainPasses(sums: Flat, { buffers, z: all }: Stacked): Passes {
  const { a, z, delta, dCda } = buffers
  const activations = sums.layers.map(activationOf)
  const L = activations.length
  return {
    forward({ layers }) {
      for (let l = 1; l <= L; l++) {
        const { W, b, inputs, units } = layers[l - 1]!
        affine(W, a[l - 1]!, b, z[l]!, inputs)
        activations[l - 1]!.f(z[l]!, a[l]!, units)
      }
      return firstNonFinite(all) < 0
    },
    backward({ layers }, known) {
      for (let l = L; l >= 1; l--) {
        const { W: dW, b: db, inputs, units } = sums.layers[l - 1]!
        if (l < L || !known) activations[l - 1]!.pull(dCda[l]!, z[l]!, a[l]!, delta[l]!, units)
        addGradient(delta[l]!, a[l - 1]!, dW, db, inputs)
        if (l > 1) pullBack(layers[l - 1]!.W, delta[l]!, dCda[l - 1]!, inputs, units)
      }
    },
  }
}
