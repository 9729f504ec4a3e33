import { plainName } from "../document/refusal"
import type { Decimal } from "./cell"
import { tableLimits } from "./limits"
import { createWriting, type Writing } from "./written"

/** A column of n rows. */
export interface Column extends Writing {
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
}

/** Takes a column cell by cell. */
export interface ColumnBuilder {
  /** True for a cell that may have to be shown: the first blank one, the first text that is no number, or may come to be none. */
  add(cell: string): boolean
  built(): Column
}

const longestName = 64

/** So many characters of a text, none of them in half. */
export function cut(text: string, longest = longestName): string {
  return Array.from(text.slice(0, 2 * longest))
    .slice(0, longest)
    .join("")
}

/** A name from a file: in one line, of so many characters at most. */
export function columnName(cell: string | undefined, index: number): string {
  const name = cut(plainName((cell ?? "").slice(0, 4 * longestName)).trim())
  return name === "" ? `#${index + 1}` : name
}

export function createColumn(name: string, decimal: Decimal): ColumnBuilder {
  let numbers = new Float64Array(64)
  let codes = new Int8Array(64)
  let rows = 0
  const classes = new Map<string, number>()
  const values: number[] = []
  const writing = createWriting(decimal)
  let [isMany, hasBlank, hasText] = [false, false, false]

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
    add(cell) {
      if (rows === numbers.length) {
        numbers = grown(numbers, new Float64Array(2 * rows))
        codes = grown(codes, new Int8Array(2 * rows))
      }
      const text = cell.trim()
      const row = rows++
      numbers[row] = Number.NaN
      codes[row] = -1
      if (text === "") {
        const isTold = !hasBlank
        hasBlank = true
        return isTold
      }
      const { value, isTold } = writing.read(text, row)
      numbers[row] = value
      codes[row] = codeOf(text, value)
      const isFirst = Number.isNaN(value) && !hasText
      hasText ||= isFirst
      return isTold || isFirst
    },
    built() {
      const { dropped, ...written } = writing.ended()
      for (const row of dropped) numbers[row] = Number.NaN
      const summed = summedUp(numbers.subarray(0, rows), codes)
      const texts = [...classes.keys()]
      const order = orderOf(texts, summed.counts.texts === 0 ? values : null)
      const places = texts.map((_, code) => order.indexOf(code))
      return {
        name,
        numbers: numbers.slice(0, rows),
        codes: codes.slice(0, rows).map((code) => places[code] ?? code),
        classes: order.map((code) => texts[code] ?? ""),
        isMany,
        ...summed,
        ...written,
      }
    },
  }
}

function summedUp(numbers: Float64Array, codes: Int8Array): Pick<Column, "counts" | "least" | "most" | "isWhole"> {
  const counts = { numbers: 0, texts: 0, blanks: 0 }
  let [isWhole, least, most] = [true, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [row, value] of numbers.entries()) {
    if (Number.isNaN(value)) counts[codes[row] === -1 ? "blanks" : "texts"]++
    else {
      counts.numbers++
      isWhole &&= Number.isInteger(value)
      if (value < least) least = value
      if (value > most) most = value
    }
  }
  return { counts, least, most, isWhole }
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
