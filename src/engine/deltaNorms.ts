import type { CostId } from "./costs"
import { inTurns } from "./inTurns"
import type { Network, Sample } from "./network"
import { createBuffers, forwardFrom, hiddenError, outputError } from "./sample"

/** |δˡ| of each layer, the mean over a batch of the Euclidean norms; index l − 1. Not finite where a number is not. Yields how many samples are done, so that the caller can pause or give up. */
export function* deltaNorms(network: Network, batch: readonly Sample[], cost: CostId): Generator<number, Float64Array> {
  const L = network.layers.length
  const buffers = createBuffers(network)
  const norms = new Float64Array(L)
  const look = ({ x, y }: Sample) => {
    buffers.a[0] = x
    forwardFrom(network, buffers, 1)
    outputError(network, buffers, cost, y)
    for (let l = L - 1; l >= 1; l--) hiddenError(network, buffers, l)
    for (let l = 1; l <= L; l++) norms[l - 1]! += Math.hypot(...buffers.delta[l]!) / batch.length
  }
  // Forwards, and back again.
  yield* inTurns(network, batch, look, 2)
  return norms
}
