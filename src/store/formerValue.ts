import { partsOf } from "../notation/partsOf"
import type { TermId } from "../notation/term"
import type { Frame } from "../timeline/trace"
import { shownValue } from "./shownValue"

/** Whether a number at an address is the one from before the update, which another has taken the place of. */
export function isFormer(term: TermId, value: number, frame: Frame): boolean {
  return value !== shownValue(frame, term) && value === shownValue(frame, term, "before the update")
}

/** What a number was before the last edit or, for weights and biases right after it, before the update; null where it is the same. */
export function formerValue(term: TermId, frame: Frame, baseline: Frame | null): number | null {
  const now = shownValue(frame, term)
  const before = baseline ? shownValue(baseline, term) : null
  if (before !== null && before !== now) return before
  const { quantity } = partsOf(term)
  if (frame.step?.kind !== "update" || (quantity !== "W" && quantity !== "b")) return null
  const old = shownValue(frame, term, "before the update")
  return old === now ? null : old
}
