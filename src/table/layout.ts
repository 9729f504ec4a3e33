import { type Decimal, decimalIn, type ReadAs, valueIn } from "./cell"
import { type Row, rowsOf } from "./rows"

/** Where two could be meant, the one that stands in numbers more rarely comes first. */
export const separators = ["\t", ";", "|", ","] as const
export type Separator = (typeof separators)[number]

/** How the text of a table is to be read. */
export interface Layout {
  readonly separator: Separator
  readonly decimal: Decimal
  /** Whether the first row has the names of the columns. */
  readonly header: boolean
}

/** What is looked at to guess. */
const characters = 65_536
const looked = 100

/** The layout that fits the beginning of a text best; what is given stays. */
export function guessLayout(text: string, given: Partial<Layout> = {}): Layout {
  const separator = given.separator ?? guessSeparator(text)
  const first = firstRows(text, separator)
  const width = usualWidth(first)
  const rows = first.slice(
    Math.max(
      0,
      first.findIndex(({ cells }) => !isAbove(cells, width)),
    ),
  )
  const decimal = given.decimal ?? guessDecimal(rows, separator)
  return { separator, decimal, header: given.header ?? guessHeader(rows, decimal) }
}

/** The first rows that are not blank; the last of a text that is cut may be half a row, and is left out. */
export function firstRows(text: string, separator: string): readonly Row[] {
  const rows: Row[] = []
  const reading = rowsOf(text.slice(0, characters), separator)
  for (const row of reading) {
    if (row.cells.length > 0) rows.push(row)
    if (rows.length > looked) break
  }
  return rows.length > looked || text.length > characters ? rows.slice(0, Math.max(1, rows.length - 1)) : rows
}

/** Whether a row above a table is none of it: a title, a remark or what a spreadsheet is told, as "sep=;". */
export function isAbove(cells: readonly string[], width: number): boolean {
  return cells.length !== width && cells.filter((cell) => cell.trim() !== "").length === 1
}

/** The number of cells that most of the rows have. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let [width, most] = [0, 0]
  for (const [cells, count] of counts) if (count > most) [width, most] = [cells, count]
  return width
}

/** The separator by which the most rows have one and the same number of cells, more than one. */
function guessSeparator(text: string): Separator {
  let best: Separator = ","
  let most = 0
  for (const separator of separators) {
    const rows = firstRows(text, separator)
    const width = usualWidth(rows)
    if (width < 2) continue
    const share = rows.filter(({ cells }) => cells.length === width).length / rows.length
    if (share > most) [best, most] = [separator, share]
  }
  return best
}

/**
 * The mark by which more of the cells that show it are numbers. Commas are the rarer decimal mark where cells are not parted by semicolons: there a few do not outweigh cells that are numbers with thousands, nor any point where cells are parted by commas.
 * Where no cell shows it, and each could be a number with thousands under the other mark, "1,234" is 1.234 beside semicolons and 1234 elsewhere; the reader is told (`table.either`).
 */
function guessDecimal(rows: readonly Row[], separator: Separator): Decimal {
  const { ".": points, ",": commas, either } = decimalsIn(rows)
  const thousands = either.filter((cell) => cell.includes(",")).length
  if (separator === ";") return commas > points || (commas === points && 2 * thousands > either.length) ? "," : "."
  const least = separator === "," ? 1 : commas
  return commas > thousands && points < least ? "," : "."
}

/** How many cells show either decimal mark, and those that are a number with each. */
function decimalsIn(rows: readonly Row[]) {
  const seen = { ".": 0, ",": 0, either: [] as string[] }
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const shown = decimalIn(cell)
    if (shown === "either") seen.either.push(cell.trim())
    else if (shown) seen[shown]++
  }
  return seen
}

/** Of the first rows the first cell that would be another number with the other decimal mark, where none of them shows which it is. */
export function eitherIn(text: string, { separator, decimal }: Layout): ReadAs | null {
  const { ".": points, ",": commas, either } = decimalsIn(firstRows(text, separator))
  const [first] = either
  return points + commas > 0 || !first ? null : { text: first, value: valueIn(first, decimal) }
}

/** A header has no numbers over columns of numbers; over columns of texts, words that do not come again. */
function guessHeader([first, ...rest]: readonly Row[], decimal: Decimal): boolean {
  if (!first || first.cells.every((cell) => cell.trim() === "")) return false
  const isNumber = (cell = "") => !Number.isNaN(valueIn(cell, decimal))
  if (first.cells.some(isNumber)) return false
  const overNumbers = first.cells.some(
    (_, c) => 2 * rest.filter(({ cells }) => isNumber(cells[c])).length > rest.length,
  )
  const again = first.cells.some((cell, c) => rest.some(({ cells }) => cells[c] === cell))
  return overNumbers || !again
}
