import { stepsPerSample } from "../timeline/cycle"
import type { Frame } from "../timeline/trace"

/** The position at which sample i of a frame's batch has all its gradients. */
export function momentOfSample({ t, done, trace }: Frame, i: number): number {
  return t - done + (i + 1) * stepsPerSample(trace.network.layers.length)
}
