import { isMean } from "../../store/isMean"
import type { Frame } from "../../timeline/trace"

/** The frame as it was without the mean: gradients and cost are those of the sample at hand. */
export function ownNumbers(frame: Frame): Frame {
  return isMean(frame) ? { ...frame, trace: { ...frame.trace, mean: null } } : frame
}
