import type { Say } from "../../i18n/say"
import { printChange, printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { formerValue } from "../../store/formerValue"
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

/** What was shown last: of most cells a step changes nothing, and their names need not be put together again. */
export type Memory = Map<TermId, Shown>

/** Reads the cells of a frame; `baseline` is the frame before the last edit. `memory` is of the same language. */
export function cellsAt(
  frame: Frame,
  baseline: Frame | null,
  say: Say,
  memory: Memory = new Map(),
): (term: TermId) => Shown {
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
    const largest = largestOfKind(term)
    const last = memory.get(term)
    if (last && Object.is(last.value, value) && last.was === was && last.largest === largest) return last
    const name = nameWith(termName(term, frame, say), value, was, say)
    const shown = { value, was, largest, name }
    memory.set(term, shown)
    return shown
  }
}

function nameWith(name: string, value: number | null, was: number | null, say: Say): string {
  if (value === null || was === null) return name
  const slots = { name, was: printNumber(was), by: printChange(value - was) }
  return value > was ? say("values.risen", slots) : say("values.fallen", slots)
}
