import { excerpt } from "../../document/refusal"
import { type Cost, fitsTargets } from "../../engine/costs"
import type { Sample } from "../../engine/network"
import type { Message } from "../../i18n/say"
import { exactNumber } from "../../notation/number"
import { parseNumber } from "../../notation/parseNumber"
import { largestEdit } from "../../timeline/edits"

/** A sample as it is typed: its inputs, then its targets. */
export interface Row {
  /** For React: rows move. */
  readonly key: number
  /** What was typed; or the sample that it was made of, as long as nothing was. */
  readonly content: readonly string[] | Sample
  readonly isHeldOut: boolean
}

let keys = 0

export function rowOf(content: Row["content"], isHeldOut = false): Row {
  keys += 1
  return { key: keys, content, isHeldOut }
}

/** The samples as rows, those held out last. */
export function rowsOf(samples: readonly Sample[], test: readonly Sample[]): readonly Row[] {
  return [...samples.map((sample) => rowOf(sample)), ...test.map((sample) => rowOf(sample, true))]
}

/** What stands in a row, all digits of each number. Only what is shown is asked for: as text, a large set is slow. */
export function cellsOf({ content }: Row): readonly string[] {
  return "x" in content ? [...content.x, ...content.y].map(exactNumber) : content
}

/** Where a table is wrong, counted from 0, and how; `column` is null where all targets of the row are meant. */
export interface WrongCell {
  readonly row: number
  readonly column: number | null
  readonly reason: Message
}

export type ReadRows =
  | { readonly ok: true; readonly samples: readonly Sample[]; readonly test: readonly Sample[] }
  | { readonly ok: false; readonly wrong: WrongCell }

/** The samples of rows with so many inputs, whose targets have a meaning for a cost; or the first row that has none (N7). Those that nobody typed in are the very samples that they were made of. */
export function readRows(rows: readonly Row[], inputs: number, targets: Cost["targets"]): ReadRows {
  const [samples, test]: [Sample[], Sample[]] = [[], []]
  for (const [row, { content, isHeldOut }] of rows.entries()) {
    const into = isHeldOut ? test : samples
    if ("x" in content) {
      into.push(content)
      continue
    }
    const numbers: number[] = []
    for (const [column, cell] of content.entries()) {
      const parsed = parseNumber(cell)
      if (!parsed.ok) {
        const slots = { cell: excerpt(cell) }
        const reason: Message =
          cell.trim() === "" ? { message: "data.cell-empty", slots: {} } : { message: "data.cell-wrong", slots }
        return { ok: false, wrong: { row, column, reason } }
      }
      if (Math.abs(parsed.value) > largestEdit)
        return { ok: false, wrong: { row, column, reason: { message: "data.cell-large", slots: {} } } }
      numbers.push(parsed.value)
    }
    const y = Float64Array.from(numbers.slice(inputs))
    if (!fitsTargets(y, targets)) {
      const message = targets === "one-hot" ? "data.row-one-hot" : "data.row-zero-or-one"
      return { ok: false, wrong: { row, column: null, reason: { message, slots: {} } } }
    }
    into.push({ x: Float64Array.from(numbers.slice(0, inputs)), y })
  }
  return { ok: true, samples, test }
}

/** Copied cells: by tabs, else by semicolons, else by commas; null where it is one cell, which is text for the cell itself. */
export function cellsIn(text: string): readonly (readonly string[])[] | null {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n")
  const separator = ["\t", ";", ","].find((mark) => text.includes(mark))
  if (lines.length === 1 && separator === undefined) return null
  // 0,5 alone is a number with a decimal comma.
  if (lines.length === 1 && separator === "," && parseNumber(text).ok) return null
  return lines.map((line) => (separator === undefined ? [line] : line.split(separator)).map((cell) => cell.trim()))
}

/** Digits that could be a number with thousands: such a one does not begin with 0. */
const couldBeThousands = /^[+\-\u2010-\u2015\u2212]?[1-9]\d{0,2},\d{3}$/

/** The first cell that is read with a decimal comma, and elsewhere as a number with thousands. */
export function decimalCommaIn(cells: readonly (readonly string[])[]) {
  const text = cells.flat().find((cell) => couldBeThousands.test(cell)) ?? ""
  const read = parseNumber(text)
  return read.ok ? { text, value: read.value } : null
}

/** The rows with copied cells from a cell on, to the right and down; rows are added where there are too few. A copied row, counted from 0, that has more cells than there is room for is told. */
export function withCells(
  rows: readonly Row[],
  from: { readonly row: number; readonly column: number },
  cells: readonly (readonly string[])[],
  columns: number,
): { readonly ok: true; readonly rows: readonly Row[] } | { readonly ok: false; readonly row: number } {
  const wide = cells.findIndex((line) => from.column + line.length > columns)
  if (wide >= 0) return { ok: false, row: wide }
  const next = [...rows]
  for (const [index, line] of cells.entries()) {
    const before = next[from.row + index] ?? rowOf(Array.from({ length: columns }, () => ""))
    const filled = cellsOf(before).map((cell, column) => line[column - from.column] ?? cell)
    next[from.row + index] = { ...before, content: filled }
  }
  return { ok: true, rows: next }
}
