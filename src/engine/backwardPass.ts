import { outer } from "./backwardKernels"
import type { BugId } from "./bugs"
import type { CostId } from "./costs"
import type { Network } from "./network"
import { type Buffers, hiddenError, outputError } from "./sample"

/** What a cycle computes backwards, step by step. Vectors and matrices are written into the last argument or the buffers. */
export interface BackwardPass {
  /** BP1: δ of the output layer. */
  outputError(network: Network, buffers: Buffers, cost: CostId, y: Float64Array): void
  /** BP2: δ of layer l = 1..L − 1 from the layer above. */
  hiddenError(network: Network, buffers: Buffers, l: number, eta: number): void
  /** BP3: ∂C/∂b of a layer with so many inputs. */
  biasGradient(delta: Float64Array, inputs: number, db: Float64Array): void
  /** BP4: ∂C/∂W of a layer, units × inputs, from the activations below. */
  weightGradient(delta: Float64Array, a: Float64Array, dW: Float64Array): void
}

export const rightPass: BackwardPass = {
  outputError,
  hiddenError,
  biasGradient: (delta, _inputs, db) => db.set(delta),
  weightGradient: outer,
}

let bugged: ((bug: BugId) => BackwardPass) | null = null

/** Called by `bugs.ts`. */
export function installBugs(passOf: (bug: BugId) => BackwardPass): void {
  bugged = passOf
}

/** The backward pass with a bug; the right one without. Whoever opens a run that has one imports `bugs.ts` first; without, this throws. */
export function passWith(bug: BugId | undefined): BackwardPass {
  if (bug === undefined) return rightPass
  if (!bugged) throw new Error("a bug was asked for before bugs.ts was imported")
  return bugged(bug)
}
