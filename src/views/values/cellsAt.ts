import type { Say } from "../../i18n/say"
import { printChange, printNumber } from "../../notation/number"
import type { TermId } from "../../notation/term"
import { formerValue } from "../../store/formerValue"
import { partsOf } from "../../store/partsOf"
import { shownValue } from "../../store/shownValue"
import { termName } from "../../store/termName"
import type { Frame } from "../../timeline/trace"
import { largestOf } from "./largestOf"

/** What a cell shows at a frame. */
export interface Shown {
  readonly name: string
  readonly value: number | null
  readonly was: number | null
  readonly largest: number
}

/** Reads the cells of a frame; `baseline` is the frame before the last edit. */
export function cellsAt(frame: Frame, baseline: Frame | null, say: Say): (term: TermId) => Shown {
  const largest = new Map<string, number>()
  const largestOfKind = (term: TermId) => {
    const { quantity } = partsOf(term)
    const known = largest.get(quantity) ?? largestOf(frame, quantity)
    largest.set(quantity, known)
    return known
  }
  return (term) => {
    const value = shownValue(frame, term)
    const was = formerValue(term, frame, baseline)
    const name = termName(term, frame, say)
    return { value, was, largest: largestOfKind(term), name: nameWith(name, value, was, say) }
  }
}

function nameWith(name: string, value: number | null, was: number | null, say: Say): string {
  if (value === null || was === null) return name
  const slots = { name, was: printNumber(was), by: printChange(value - was) }
  return value > was ? say("values.risen", slots) : say("values.fallen", slots)
}
