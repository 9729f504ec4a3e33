import { tableLimits } from "./limits"

/** A row as it stands in the file; a blank one has no cells. */
export interface Row {
  readonly cells: readonly string[]
  /** From 1; blank rows count. */
  readonly number: number
}

/** Where reading ended before the text did. */
export interface Unread {
  readonly why: "quote" | "columns"
  readonly row: number
  readonly column: number
}

const quote = 0x22
const newline = 0x0a
const carriageReturn = 0x0d

/**
 * The rows of a text by RFC 4180: quoted cells hold separators, ends of lines and doubled quotes; lines end in CRLF, LF or CR. What stands between a closing quote and the separator is kept, as spreadsheets do.
 * d3's `parseRows` is no help here: it reads the whole text in one go, so that a large table would freeze the page, and passes over a quote that is never closed.
 */
export function* rowsOf(text: string, separator: string): Generator<Row, Unread | null> {
  const parting = separator.charCodeAt(0)
  const end = text.length
  let at = 0
  for (let number = 1; at < end; number++) {
    const cells: string[] = []
    for (;;) {
      let value = ""
      if (text.charCodeAt(at) === quote) {
        const closing = closingQuote(text, at + 1)
        if (closing < 0) return { why: "quote", row: number, column: cells.length + 1 }
        value = text.slice(at + 1, closing).replaceAll('""', '"')
        at = closing + 1
      }
      const from = at
      let code = text.charCodeAt(at)
      while (at < end && code !== parting && code !== newline && code !== carriageReturn) code = text.charCodeAt(++at)
      cells.push(value + text.slice(from, at))
      if (at >= end) break
      at += code === carriageReturn && text.charCodeAt(at + 1) === newline ? 2 : 1
      if (code !== parting) break
      if (cells.length > tableLimits.columns) return { why: "columns", row: number, column: cells.length }
    }
    yield { cells: cells.length === 1 && cells[0]?.trim() === "" ? [] : cells, number }
  }
  return null
}

/** The quote that ends a cell, two in a row being one of its text; −1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2)
  return at
}
