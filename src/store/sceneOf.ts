import { sizesOf } from "../engine/network"
import type { Scene } from "../notation/scene"
import type { Frame } from "../timeline/trace"
import { partsOf } from "./partsOf"
import { shownValue } from "./shownValue"

/** The numbers of a frame, for its equations. From the mean on an equation's gradients are the batch's. */
export function sceneOf(frame: Frame): Scene {
  const { network, mean } = frame.trace
  return {
    sizes: sizesOf(network),
    activation: (l) => network.layers[l - 1]?.activation ?? null,
    value: (term, before = false) => shownValue(frame, term, before ? "before the update" : "now"),
    m: frame.batch.length,
    part(i, term) {
      const { quantity, l, j, k } = partsOf(term)
      const part = mean?.parts?.[i]
      if (!part || l === null || j === null) return null
      if (quantity === "db") return part.db[l]?.[j] ?? null
      const inputs = network.layers[l - 1]?.inputs ?? 0
      return k === null ? null : (part.dW[l]?.[j * inputs + k] ?? null)
    },
  }
}
