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

/** "0,512" is never a number with thousands; of a pair, as "0,5", the second would hardly have three digits. */
const fraction = /^\W*0,\d{3}\W*$/

/**
 * The mark by which more of the cells that show it are numbers. Commas are the rarer decimal mark where cells are not parted by semicolons: there any point counts against them where cells are parted by commas, and where none does, a few may be slips among thousands or pairs in quotes, unless one is a fraction. By tabs, as spreadsheets copy, without a point they are what they show.
 * Where no cell shows it, and each could be a number with thousands under the other mark, "1,234" is 1.234 beside semicolons and 1234 elsewhere; the reader is told (`table.either`).
 */
function guessDecimal(rows: readonly Row[], separator: Separator): Decimal {
  const { ".": points, ",": commas, either } = decimalsIn(rows)
  const [byPoint, byComma] = [points.length, commas.length]
  const thousands = either.filter(({ text }) => text.includes(",")).length
  if (separator === ";") return byComma > byPoint || (byComma === byPoint && 2 * thousands > either.length) ? "," : "."
  const isShown = byPoint === 0 && (separator !== "," || commas.some(({ text }) => fraction.test(text)))
  const isMost = separator === "," ? byPoint === 0 : byComma > byPoint
  return isMost && byComma > (isShown ? 0 : thousands) ? "," : "."
}

/** The cells that show either decimal mark, and those that are a number with each, with their columns. */
function decimalsIn(rows: readonly Row[]) {
  const seen: Record<Decimal | "either", { readonly text: string; readonly column: number }[]> = {
    ".": [],
    ",": [],
    either: [],
  }
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries()) {
      const shown = decimalIn(cell)
      if (shown) seen[shown].push({ text: cell.trim(), column })
    }
  return seen
}

/** Of the first rows the first cell that would be another number with the other decimal mark, where none of them shows that it is the layout's. Cells of a column that shows the other may be left as texts: none of them is told. */
export function eitherIn(text: string, { separator, decimal }: Layout): ReadAs | null {
  const seen = decimalsIn(firstRows(text, separator))
  const others = new Set(seen[decimal === "." ? "," : "."].map(({ column }) => column))
  const first = seen.either.find(({ column }) => !others.has(column))
  return seen[decimal].length > 0 || !first ? null : { text: first.text, value: valueIn(first.text, decimal) }
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
