import type { Frame } from "../../timeline/trace"

/** Whether gradients and cost of this frame are the mean of several samples. */
export function isMean({ trace, batch }: Frame): boolean {
  return trace.mean !== null && batch.length > 1
}

/** The frame as it was without the mean: gradients and cost are those of the sample at hand. */
export function ownNumbers(frame: Frame): Frame {
  return isMean(frame) ? { ...frame, trace: { ...frame.trace, mean: null } } : frame
}
