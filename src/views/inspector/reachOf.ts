import { scaleLinear } from "d3"

/** How far a slider goes either way for a number: at least 2, with room beyond it, and round. */
export function reachOf(value: number): number {
  const wanted = Math.max(2, Math.abs(value) * 1.5)
  return scaleLinear([0, wanted], [0, 1]).nice(4).domain()[1] ?? wanted
}
