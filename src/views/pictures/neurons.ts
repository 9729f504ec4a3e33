import type { Network } from "../../engine/network"
import type { NeuronPlace } from "../../engine/surface"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"

/** So many neurons of a layer are in a list; any other is met by pointing at it in the network. */
const mostListed = 40

/** The neurons of all layers with weights that a list has room for. */
export function neuronsOf({ layers }: Network): readonly NeuronPlace[] {
  return layers.flatMap(({ units }, index) =>
    Array.from({ length: Math.min(units, mostListed) }, (_, j) => ({ l: index + 1, j })),
  )
}

/** The neuron that a number belongs to; null where it belongs to none with weights. */
export function neuronOf(term: TermId | null, { layers }: Network): NeuronPlace | null {
  if (term === null) return null
  const { l, j, quantity } = partsOf(term)
  if (l === null || j === null || l < 1 || quantity === "y" || j >= (layers[l - 1]?.units ?? 0)) return null
  return { l, j }
}
