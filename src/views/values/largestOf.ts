import { max } from "d3"
import type { Quantity } from "../../notation/term"
import type { Frame } from "../../timeline/trace"

/** The largest size among all numbers of a kind at a frame, over all layers. */
export function largestOf({ trace }: Frame, quantity: Quantity): number {
  const network = trace.updated ?? trace.network
  const sizes = (vectors: readonly (Float64Array | null)[]) =>
    max(vectors, (vector) => (vector ? max(vector, Math.abs) : 0)) ?? 0
  switch (quantity) {
    case "W":
      return sizes(network.layers.map((layer) => layer.W))
    case "b":
      return sizes(network.layers.map((layer) => layer.b))
    case "dW":
    case "db":
      return sizes((trace.mean ?? trace)[quantity])
    case "z":
    case "a":
    case "slope":
    case "delta":
      return sizes(trace[quantity])
    default:
      return 0
  }
}
