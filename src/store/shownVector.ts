import type { Quantity } from "../notation/term"
import type { Frame } from "../timeline/trace"
import { sampleShown } from "./sampleShown"

/** All numbers of a quantity of layer l that are on the screen at a frame, a matrix row by row; null where there are none yet. While a step changes none of them it is the very same object. */
export function shownVector(
  frame: Frame,
  quantity: Quantity,
  l: number,
  when: "now" | "before the update" = "now",
): ArrayLike<number> | null {
  const { trace } = frame
  const network = (when === "now" ? trace.updated : null) ?? trace.network
  switch (quantity) {
    case "x":
    case "y":
      return frame.samples[sampleShown(frame)]?.[quantity] ?? null
    case "W":
    case "b":
      return network.layers[l - 1]?.[quantity] ?? null
    case "dW":
    case "db":
      return (trace.mean ?? trace)[quantity][l] ?? null
    case "z":
    case "a":
    case "slope":
    case "delta":
    case "dCda":
      return trace[quantity][l] ?? null
    default:
      return null
  }
}
