import { scaleLinear } from "d3"

const farthest = 1e300

/** How far a slider goes either way for a number: at least 2, with room beyond it, and round; a number that is too large to be drawn stands at the end. */
export function reachOf(value: number): number {
  const wanted = Math.max(2, Math.min(Math.abs(value), farthest) * 1.5)
  return scaleLinear([0, wanted], [0, 1]).nice(4).domain()[1] ?? wanted
}
