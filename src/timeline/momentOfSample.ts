import { stepsPerSample } from "./cycle"
import type { Frame } from "./trace"

/** The place in its batch of the sample at hand; of the first where none is. */
export function placeInBatch({ batch, trace }: Frame): number {
  return trace.sample === null ? 0 : Math.max(batch.indexOf(trace.sample), 0)
}

/** The position at which a sample of a frame's batch has all its gradients; the one at hand unless said otherwise. */
export function momentOfSample(frame: Frame, i = placeInBatch(frame)): number {
  const { t, done, trace } = frame
  return t - done + (i + 1) * stepsPerSample(trace.network.layers.length)
}
