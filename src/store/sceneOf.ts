import { layerOf, sizesOf } from "../engine/network"
import { partsOf } from "../notation/partsOf"
import type { Scene } from "../notation/scene"
import type { TermId } from "../notation/term"
import type { Frame } from "../timeline/trace"
import { isFormer } from "./formerValue"
import { shownValue } from "./shownValue"

/** The numbers of a frame, for its equations. From the mean on an equation's gradients are the batch's. `old`: weights and biases as they were before the update, from which all else was computed. */
export function sceneOf(frame: Frame, old = false): Scene {
  const { network, mean } = frame.trace
  return {
    sizes: sizesOf(network),
    activation: (l) => network.layers[l - 1]?.activation ?? null,
    value: (term, before = old) =>
      before ? shownValue(frame, term, "before the update") : (updateOf(frame, term) ?? shownValue(frame, term)),
    isFormer: (term, value) => isFormer(term, value, frame),
    m: frame.batch.length,
    part(i, term) {
      const { quantity, l, j, k } = partsOf(term)
      const part = mean?.parts?.[i]
      if (part && quantity === "C") return part.C
      if (!part || l === null || j === null) return null
      if (quantity === "db") return part.db[l]?.[j] ?? null
      const inputs = network.layers[l - 1]?.inputs ?? 0
      return k === null ? null : (part.dW[l]?.[j * inputs + k] ?? null)
    },
  }
}

/** A weight or bias as the update made it: on the picture an edit at the start of the next cycle may stand in its place. */
function updateOf({ step }: Frame, term: TermId): number | null {
  if (step?.kind !== "update") return null
  const { quantity, l, j, k } = partsOf(term)
  if ((quantity !== "W" && quantity !== "b") || l === null || j === null) return null
  const layer = layerOf(step.network, l)
  if (quantity === "b") return layer.b[j] ?? null
  return k === null ? null : (layer.W[j * layer.inputs + k] ?? null)
}
