import type { ActivationId } from "../../engine/activations"
import { anyLayer, outputLayer } from "../../notation/layerNumber"
import type { Index } from "../../notation/penOf"
import { type Quantity, type TermId, termId } from "../../notation/term"
import type { Frame } from "../../timeline/trace"

/** Where a formula for any neuron is looked at: a neuron j of layer l of a network, and a neuron k beside, above or below it. */
export interface Place {
  readonly frame: Frame
  readonly l: number
  readonly j: number
  readonly k: number
  /** Bound by a sum. */
  readonly i?: number
  /** The number of an address; null while it is not computed. */
  value(term: TermId): number | null
}

/** The layer of the network that a general one stands for. */
export function layerAt({ frame, l }: Place, general: number): number {
  if (general < anyLayer / 2) return general
  const isOutput = general > (anyLayer + outputLayer) / 2
  return isOutput ? frame.trace.network.layers.length + general - outputLayer : l + general - anyLayer
}

export function unitsAt(place: Place, general: number): number {
  const { layers } = place.frame.trace.network
  const l = layerAt(place, general)
  return l === 0 ? (layers[0]?.inputs ?? 0) : (layers[l - 1]?.units ?? 0)
}

export function activationAt(place: Place, general: number): ActivationId {
  const layer = place.frame.trace.network.layers[layerAt(place, general) - 1]
  if (!layer) throw new RangeError(`layer ${general} has no activation`)
  return layer.activation
}

export function indexAt(place: Place, index: Index): number {
  if (typeof index === "number") return index
  const at = place[index]
  if (at === undefined) throw new Error(`nothing binds ${index}`)
  return at
}

/** The address of a symbol where it is looked at. */
export function termAt(place: Place, quantity: Quantity, l: number, j?: Index, k?: Index): TermId {
  if (quantity === "C" || quantity === "eta" || quantity === "m") return quantity
  const layer = layerAt(place, l)
  if (j === undefined) return termId(quantity, layer)
  const row = indexAt(place, j)
  return k === undefined ? termId(quantity, layer, row) : termId(quantity, layer, row, indexAt(place, k))
}
