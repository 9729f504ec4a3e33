import { plainName } from "../document/refusal"
import { tableLimits } from "./limits"

/** A column of n rows. */
export interface Column {
  /** As people read it; `#3` where the third has none. */
  readonly name: string
  /** NaN where the cell has no number. */
  readonly numbers: Float64Array
  /** Index into `classes`; −1 for a blank cell, −2 once there are more texts than are told apart. */
  readonly codes: Int8Array
  /** The different texts, in the order of their numbers where all are numbers, else of their letters. */
  readonly classes: readonly string[]
  /** Whether there are more different texts than can be classes. */
  readonly isMany: boolean
  readonly counts: { readonly numbers: number; readonly texts: number; readonly blanks: number }
  /** Of its numbers. */
  readonly least: number
  readonly most: number
  readonly isWhole: boolean
  /** The first cell with a text that is no number. */
  readonly odd: { readonly row: number; readonly text: string } | null
}

/** Takes a column cell by cell. */
export interface ColumnBuilder {
  /** True for the first blank cell of the column, and for the first text that is no number. */
  add(cell: string, value: number): boolean
  built(): Column
}

const longestName = 64

/** A name from a file: in one line, of so many characters at most. */
export function columnName(cell: string | undefined, index: number): string {
  const name = Array.from(plainName((cell ?? "").slice(0, 4 * longestName)).trim())
    .slice(0, longestName)
    .join("")
  return name === "" ? `#${index + 1}` : name
}

export function createColumn(name: string): ColumnBuilder {
  let numbers = new Float64Array(64)
  let codes = new Int8Array(64)
  let rows = 0
  const classes = new Map<string, number>()
  const values: number[] = []
  const counts = { numbers: 0, texts: 0, blanks: 0 }
  let [isMany, isWhole, least, most] = [false, true, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let odd: Column["odd"] = null

  function codeOf(text: string, value: number): number {
    if (isMany) return -2
    const known = classes.get(text)
    if (known !== undefined) return known
    isMany = classes.size === tableLimits.classes
    if (isMany) return -2
    classes.set(text, classes.size)
    values.push(value)
    return classes.size - 1
  }

  return {
    add(cell, value) {
      if (rows === numbers.length) {
        numbers = grown(numbers, new Float64Array(2 * rows))
        codes = grown(codes, new Int8Array(2 * rows))
      }
      const text = cell.trim()
      numbers[rows] = value
      codes[rows] = text === "" ? -1 : codeOf(text, value)
      rows++
      if (text === "") return ++counts.blanks === 1
      if (Number.isNaN(value)) {
        odd ??= { row: rows - 1, text }
        return ++counts.texts === 1
      }
      counts.numbers++
      isWhole &&= Number.isInteger(value)
      if (value < least) least = value
      if (value > most) most = value
      return false
    },
    built() {
      const texts = [...classes.keys()]
      const order = orderOf(texts, counts.texts === 0 ? values : null)
      const places = texts.map((_, code) => order.indexOf(code))
      return {
        name,
        numbers: numbers.slice(0, rows),
        codes: codes.slice(0, rows).map((code) => places[code] ?? code),
        classes: order.map((code) => texts[code] ?? ""),
        isMany,
        counts,
        least,
        most,
        isWhole,
        odd,
      }
    },
  }
}

function grown<T extends Float64Array | Int8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Codes in the order of their numbers, or of their letters. */
function orderOf(texts: readonly string[], values: readonly number[] | null): readonly number[] {
  const codes = [...texts.keys()]
  if (values) return codes.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  return codes.sort((a, b) => ((texts[a] ?? "") < (texts[b] ?? "") ? -1 : 1))
}
