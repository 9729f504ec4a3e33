import { type Decimal, decimalIn, type Written, writtenIn } from "./cell"

/** A cell, by its row of the table. */
export interface Cell {
  readonly row: number
  readonly text: string
}

/** A cell and the number that it is read as. */
export interface ReadAs {
  readonly text: string
  readonly value: number
}

/** What is found of the way in which the numbers of a column are written. */
export interface Writing {
  /** A cell that is a number once marks between thousands or a sign are left out; null where there is none, or where they are left as texts. */
  readonly marked: ReadAs | null
  /** The first cell for which numbers with marks are left as texts. */
  readonly uneven: Cell | null
  /** Whether a cell shows which mark is the decimal one. */
  readonly showsDecimal: boolean
  /** The first cell that would be another number with the other decimal mark. */
  readonly either: ReadAs | null
}

/** Another number with the other decimal mark, and seen to be so at once. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/

/**
 * Decides over a whole column whether marks between thousands, and a sign, are left out of its numbers.
 *
 * Under a decimal point thousands may stand between commas, under a decimal comma between points, under either between spaces or apostrophes; the decimal mark is that of the table, guessed from all its columns (`layout.ts`) or chosen by the reader. They are left out only where all numbers of the column agree: every mark parts groups of three, all are the same mark, and a percent or currency sign stands with each number or with none. Else such cells are texts, and the first that does not agree is told: that 6,894 is 6894 is not to be believed of a column that has 12,34 as well. Other texts, as "n/a", do not matter: they are refused one by one.
 */
export function createWriting(decimal: Decimal) {
  const rows: number[] = []
  let first: Cell | null = null
  let style: Written | null = null
  let uneven: Cell | null = null
  let example: ReadAs | null = null
  let either: ReadAs | null = null
  let [showsDecimal, plain] = [false, 0]

  function look(text: string, value: number): void {
    if (showsDecimal || (either && ambiguous.test(text))) return
    const shown = decimalIn(text)
    showsDecimal = shown === decimal
    if (shown === "either") either ??= { text, value }
  }

  return {
    /** A cell that is a number as it is. */
    number(text: string, value: number): void {
      plain++
      look(text, value)
    },
    /** Any other cell that is not blank: its number, NaN where it is a text; and whether it has to be shown. */
    other(text: string, row: number): { readonly value: number; readonly isTold: boolean } {
      const written = writtenIn(text, decimal)
      if (!written) return { value: Number.NaN, isTold: false }
      const isTold = first === null
      first ??= { row, text }
      const { value, mark, sign } = written
      const agrees = !style || (style.sign === sign && (mark === "" || style.mark === "" || style.mark === mark))
      if (!style || (agrees && style.mark === "")) style = written
      if (Number.isNaN(value) || !agrees) {
        const isFirst = uneven === null
        uneven ??= { row, text }
        return { value: Number.NaN, isTold: isTold || isFirst }
      }
      rows.push(row)
      example ??= { text, value }
      if (uneven === null) look(text, value)
      return { value, isTold }
    },
    /** `rows` with a number that is to be a text after all. */
    ended(): Writing & { readonly rows: readonly number[]; readonly first: Cell | null } {
      if (uneven === null && style?.sign && plain > 0) uneven = first
      return uneven
        ? { marked: null, uneven: example && uneven, showsDecimal, either: null, rows, first }
        : { marked: example, uneven: null, showsDecimal, either, rows: [], first: null }
    },
  }
}

/** The first column with a cell that would be another number with the other decimal mark, where no cell of the table shows which it is. */
export function eitherIn<C extends Writing>(columns: readonly C[]): C | null {
  if (columns.some(({ showsDecimal }) => showsDecimal)) return null
  return columns.find(({ either }) => either) ?? null
}
