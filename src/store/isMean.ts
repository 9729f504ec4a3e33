import type { Frame } from "../timeline/trace"

/** Whether gradients and cost of this frame are the mean of several samples; of one sample the mean is its own. */
export function isMean({ trace, batch }: Frame): boolean {
  return trace.mean !== null && batch.length > 1
}
