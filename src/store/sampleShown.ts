import type { Frame } from "../timeline/trace"

/** The sample at hand; before the first input of a cycle, the one that comes. */
export function sampleShown(frame: Frame): number {
  return frame.trace.sample ?? frame.batch[0] ?? 0
}
