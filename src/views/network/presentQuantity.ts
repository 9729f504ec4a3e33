import type { Frame } from "../../timeline/trace"

/** The quantity of a layer that was computed last: z, then a, then δ. */
export function presentQuantity({ trace }: Frame, l: number): "z" | "a" | "delta" {
  if (trace.delta[l]) return "delta"
  return trace.a[l] ? "a" : "z"
}
