import { sampleShown } from "../../store/sampleShown"
import type { Frame } from "../../timeline/trace"
import type { HeatBlock } from "./heatLayout"
import { presentQuantity } from "./presentQuantity"

/** What the pictures of the weights show. */
export const shownOfWeights = ["weights", "gradients", "change"] as const
export type ShownOfWeights = (typeof shownOfWeights)[number]

/** What the weights' pictures show of themselves: the gradients while they are computed, else the weights. */
export function suggested({ step }: Frame): ShownOfWeights {
  return step?.kind === "weight-gradient" || step?.kind === "mean" ? "gradients" : "weights"
}

/** The numbers of a picture at a frame, row by row; null while they are not computed. An array that is the same holds the same numbers. */
export function heatValues(block: HeatBlock, frame: Frame, of: ShownOfWeights): Float64Array | null {
  const { trace } = frame
  const { l } = block
  if (block.kind === "targets") return frame.samples[sampleShown(frame)]?.y ?? null
  if (block.kind === "neurons")
    return l === 0 ? (frame.samples[sampleShown(frame)]?.x ?? null) : (trace[presentQuantity(frame, l)][l] ?? null)
  if (of === "gradients") return (trace.mean?.dW ?? trace.dW)[l] ?? null
  const before = trace.network.layers[l - 1]?.W ?? null
  const now = trace.updated?.layers[l - 1]?.W ?? null
  if (of === "weights") return now ?? before
  return now && before ? now.map((w, at) => w - (before[at] ?? 0)) : null
}
