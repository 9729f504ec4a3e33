import type { Say } from "../../i18n/say"
import { printChange, printNumber } from "../../notation/number"
import type { Quantity, TermId } from "../../notation/term"
import { formerValue } from "../../store/formerValue"
import { shownValue } from "../../store/shownValue"
import { shownVector } from "../../store/shownVector"
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

/** Reads the cells of a quantity of one layer. The very same function as long as all of them show the same. */
export type Sheet = (term: TermId) => Shown

/** The sheets of a frame, by quantity and layer. */
export type Sheets = (quantity: Quantity, l: number) => Sheet

interface Kept {
  /** What the cells depend on. */
  readonly on: readonly unknown[]
  readonly sheet: Sheet
  /** What was shown last: names need not be put together again where an edit changed nothing. */
  readonly cells: Map<TermId, Shown>
}

/** The sheets of the frame before. */
export type Memory = Map<string, Kept>

/** Reads the cells of a frame; `baseline` is the frame before the last edit. `memory` is of the same language. A step makes one vector: the sheets of all others stay. */
export function cellsAt(frame: Frame, baseline: Frame | null, say: Say, memory: Memory): Sheets {
  const largest = new Map<Quantity, number>()
  const largestOfKind = (quantity: Quantity) => {
    const known = largest.get(quantity) ?? largestOf(frame, quantity)
    largest.set(quantity, known)
    return known
  }
  return (quantity, l) => {
    const key = `${quantity}:${l}`
    const kept = memory.get(key)
    const numbers = quantity === "C" ? shownValue(frame, "C") : shownVector(frame, quantity, l)
    const isUpdated = (quantity === "W" || quantity === "b") && frame.step?.kind === "update"
    const on = [numbers, largestOfKind(quantity), baseline, baseline || isUpdated ? frame : null]
    if (kept && isSame(on, kept.on)) return kept.sheet
    const cells = kept?.cells ?? new Map<TermId, Shown>()
    const sheet = sheetOf(frame, baseline, say, largestOfKind(quantity), cells)
    memory.set(key, { on, sheet, cells })
    return sheet
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((part, i) => Object.is(part, b[i]))
}

/** Made apart from where the former sheet is at hand: a function keeps all that those beside it use, and each sheet would keep the one before it for ever. */
function sheetOf(frame: Frame, baseline: Frame | null, say: Say, largest: number, cells: Map<TermId, Shown>): Sheet {
  return (term) => read(term, frame, baseline, say, largest, cells)
}

function read(
  term: TermId,
  frame: Frame,
  baseline: Frame | null,
  say: Say,
  largest: number,
  cells: Map<TermId, Shown>,
): Shown {
  const value = shownValue(frame, term)
  const was = formerValue(term, frame, baseline)
  const last = cells.get(term)
  if (last && Object.is(last.value, value) && last.was === was && last.largest === largest) return last
  const shown = { value, was, largest, name: nameWith(termName(term, frame, say), value, was, say) }
  cells.set(term, shown)
  return shown
}

function nameWith(name: string, value: number | null, was: number | null, say: Say): string {
  if (value === null || was === null) return name
  const slots = { name, was: printNumber(was), by: printChange(value - was) }
  return value > was ? say("values.risen", slots) : say("values.fallen", slots)
}
