import type { Arithmetic } from "./arithmetic"
import { type Layer, type Network, numbersIn } from "./network"

/** A network whose numbers are parts of one vector, layer by layer W and then b, so that one loop walks over all of them. */
export interface Flat extends Network {
  readonly values: Float64Array
  /** Where they begin in the memory that they are in: asked once, for to ask takes as long as many a number. */
  readonly address: number
}

/** A copy of a network. */
export function flatOf(network: Network, { vector }: Arithmetic): Flat {
  const values = vector(numbersIn(network))
  let at = 0
  const part = (v: Float64Array) => {
    const mine = values.subarray(at, at + v.length)
    mine.set(v)
    at += v.length
    return mine
  }
  const { byteOffset: address } = values
  return {
    values,
    address,
    layers: network.layers.map((layer): Layer => ({ ...layer, W: part(layer.W), b: part(layer.b) })),
  }
}
