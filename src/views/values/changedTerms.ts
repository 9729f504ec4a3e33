import { descending } from "d3"
import { partsOf } from "../../notation/partsOf"
import type { Quantity, TermId } from "../../notation/term"
import { formerValue } from "../../store/formerValue"
import { shownValue } from "../../store/shownValue"
import type { Frame } from "../../timeline/trace"
import { termsOf } from "./termsOf"

/** A number that is not what it was. */
export interface ChangedTerm {
  readonly term: TermId
  readonly quantity: Quantity
  readonly was: number
  readonly now: number
}

/** All numbers that differ from what they are compared with, or from before the update; the largest difference first. */
export function changedTerms(frame: Frame, compared: Frame | null): readonly ChangedTerm[] {
  return termsOf(frame)
    .flatMap((term) => {
      const now = shownValue(frame, term)
      const was = formerValue(term, frame, compared)
      return now === null || was === null ? [] : [{ term, quantity: partsOf(term).quantity, was, now }]
    })
    .sort((a, b) => descending(Math.abs(a.now - a.was), Math.abs(b.now - b.was)))
}
