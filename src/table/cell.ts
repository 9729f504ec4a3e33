import { tableLimits } from "./limits"

export type Decimal = "." | ","

/** A number that is written with more than digits and a decimal mark. */
export interface Written {
  /** NaN where it is none: marks that do not part thousands. */
  readonly value: number
  /** What stands between thousands; "" for nothing. */
  readonly mark: string
  /** A percent or currency sign; "" for none. */
  readonly sign: string
}

/** A cell and the number that it is read as. */
export interface ReadAs {
  readonly text: string
  readonly value: number
}

/** Characters that a number may have. */
const longest = 64
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const beyondAscii = /[^\x20-\x7e]/
/** Thousands stand in groups of three between one and the same mark, and do not begin with 0. */
const grouped = /^[+-]?[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d*)?$/
const signed = /^([+-]?)([$€£¥₩]?) ?([+-]?(?=.*\d)[\d.,][\d.,' ]*?(?:e[+-]?\d+)?) ?([%$€£¥₩원]?)$/i

/** The number in a cell that has nothing but digits, a decimal mark and an exponent; NaN where there is none, or one that is too large to compute with. */
export function numberIn(cell: string, decimal: Decimal): number {
  const text = simplified(cell)
  const pointed = decimal === "." ? text : text.replace(/[.,]/g, (mark) => (mark === "," ? "." : "x"))
  const value = plain.test(pointed) ? Number(pointed) : Number.NaN
  return Math.abs(value) > tableLimits.number ? Number.NaN : value
}

/** What may be a number however it is written: also with marks between thousands, with a sign, or with marks that mean nothing. null for any other text. */
export function writtenIn(cell: string, decimal: Decimal): Written | null {
  const [, minus, before, digits, after] = signed.exec(simplified(cell)) ?? []
  if (digits === undefined || (before && after) || (minus && /^[+-]/.test(digits))) return null
  const text = minus + digits
  const mark = grouped.exec(text)?.[1] ?? ""
  const isMark = mark !== "" && mark !== decimal
  const value = numberIn(isMark ? text.replaceAll(mark, "") : text, decimal)
  return { value, mark: isMark ? mark : "", sign: before || after || "" }
}

export function valueIn(cell: string, decimal: Decimal): number {
  return writtenIn(cell, decimal)?.value ?? Number.NaN
}

/** What a cell says about the decimal mark: the mark that alone makes it a number, "either" where it is another number with each, null where it says nothing. */
export function decimalIn(cell: string): Decimal | "either" | null {
  if (!/[.,]/.test(cell)) return null
  const [point, comma] = [valueIn(cell, "."), valueIn(cell, ",")]
  if (Number.isNaN(point)) return Number.isNaN(comma) ? null : ","
  if (Number.isNaN(comma)) return "."
  return point === comma ? null : "either"
}

/** With plain digits, minus signs and spaces for those of other scripts; "" for what is too long for a number. */
function simplified(cell: string): string {
  const text = cell.trim()
  if (text.length > longest) return ""
  if (!beyondAscii.test(text)) return text
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/\u2019/g, "'")
    .trim()
}
