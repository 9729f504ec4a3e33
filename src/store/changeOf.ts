import { partsOf } from "../notation/partsOf"
import type { TermId } from "../notation/term"
import type { NumberChange } from "../timeline/experiment"
import type { Frame } from "../timeline/trace"
import { sampleShown } from "./sampleShown"

/** The change that gives the number of a term a value, at the frame shown; null where the number is computed and cannot be set. */
export function changeOf(term: TermId, value: number, frame: Frame): NumberChange | null {
  const { quantity, l, j, k } = partsOf(term)
  if (quantity === "eta") return { kind: "learning-rate", value }
  if (l === null || j === null) return null
  const sample = sampleShown(frame)
  if (quantity === "W" && k !== null) return { kind: "weight", l, j, k, value }
  if (quantity === "b") return { kind: "bias", l, j, value }
  if (quantity === "x" || (quantity === "a" && l === 0)) return { kind: "x", sample, k: j, value }
  if (quantity === "y") return { kind: "y", sample, j, value }
  return null
}
