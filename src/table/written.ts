import { type Decimal, numberIn, type ReadAs, type Written, writtenIn } from "./cell"

/** A cell, by its row of the table. */
export interface Cell {
  readonly row: number
  readonly text: string
}

/** What is found of the way in which the numbers of a column are written. */
export interface Writing {
  /** A cell that is a number once marks between thousands or a sign are left out; null where there is none, or where they are left as texts. */
  readonly marked: ReadAs | null
  /** The first cell for which numbers with marks are left as texts. */
  readonly uneven: Cell | null
}

/**
 * Decides over a whole column whether marks between thousands, and a sign, are left out of its numbers.
 *
 * Under a decimal point thousands may stand between commas, under a decimal comma between points, under either between spaces or apostrophes; the decimal mark is that of the table, guessed from all its columns (`layout.ts`) or chosen by the reader. They are left out only where all numbers of the column agree: every mark parts groups of three, all are the same mark, and a percent or currency sign stands with each number or with none. Else such cells are texts, and the first that does not agree is told: that 6,894 is 6894 is not to be believed of a column that has 12,34 as well. Other texts, as "n/a", do not matter: they are refused one by one.
 */
export function createWriting(decimal: Decimal) {
  const rows: number[] = []
  let style: Written | null = null
  let marked: ReadAs | null = null
  let uneven: Cell | null = null
  let first: Cell | null = null
  let hasPlain = false

  return {
    /** The number in a cell that is not blank, NaN where it is a text; and whether the cell may have to be shown. */
    read(text: string, row: number): { readonly value: number; readonly isTold: boolean } {
      const value = numberIn(text, decimal)
      if (!Number.isNaN(value)) {
        hasPlain = true
        return { value, isTold: false }
      }
      const written = writtenIn(text, decimal)
      if (!written) return { value, isTold: false }
      const isTold = !first
      first ??= { row, text }
      style ??= written
      const agrees = style.sign === written.sign && (!written.mark || !style.mark || style.mark === written.mark)
      if (!agrees || Number.isNaN(written.value)) {
        uneven ??= { row, text }
        return { value, isTold }
      }
      if (!style.mark) style = written
      rows.push(row)
      marked ??= { text, value: written.value }
      return { value: written.value, isTold }
    },
    /** `dropped`: rows with a number that is a text after all. */
    ended(): Writing & { readonly dropped: readonly number[] } {
      if (style?.sign && hasPlain) uneven ??= first
      return uneven ? { marked: null, uneven: marked && uneven, dropped: rows } : { marked, uneven, dropped: [] }
    },
  }
}
