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

/** Characters that a number may have. */
const longest = 64
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const beyondAscii = /[^\x20-\x7e]/
/** Thousands stand in groups of three under one and the same mark, which is not the decimal one, and do not begin with 0. */
const grouped = {
  ".": /^[+-]?[1-9]\d{0,2}([,' ])\d{3}(?:\1\d{3})*(?:\.\d*)?$/,
  ",": /^[+-]?[1-9]\d{0,2}([.' ])\d{3}(?:\1\d{3})*(?:,\d*)?$/,
}
const signed = /^([+-]?)([$€£¥₩]?) ?([+-]?(?=.*\d)[\d.,][\d.,' ]*?(?:e[+-]?\d+)?) ?([%$€£¥₩원]?)$/i

/** The number in a cell that has nothing but digits, a decimal mark and an exponent; NaN where there is none, or one that is too large to compute with. */
export function numberIn(cell: string, decimal: Decimal): number {
  const text = cell.trim()
  const value = text.length > longest ? Number.NaN : read(text, decimal)
  return Math.abs(value) > tableLimits.number ? Number.NaN : value
}

function read(text: string, decimal: Decimal): number {
  if (beyondAscii.test(text)) return read(inAscii(text), decimal)
  const pointed = decimal === "," && !text.includes(".") ? text.replace(",", ".") : text
  return plain.test(pointed) && (decimal === "." || !text.includes(".")) ? Number(pointed) : Number.NaN
}

/** What else is written as a number: with marks between thousands, with a sign, or with marks that mean nothing. null for any other text. */
export function writtenIn(cell: string, decimal: Decimal): Written | null {
  if (cell.length > 2 * longest) return null
  const [, minus, before, digits, after] = signed.exec(simplified(cell)) ?? []
  if (digits === undefined || (before && after) || (minus && /[+-]/.test(digits[0] ?? ""))) return null
  const text = minus + digits
  const sign = before || after || ""
  const mark = grouped[decimal].exec(text)?.[1] ?? ""
  const value = numberIn(mark === "" ? text : text.replaceAll(mark, ""), decimal)
  return { value, mark, sign }
}

/** The number in a cell, however it is written. */
export function valueIn(cell: string, decimal: Decimal): number {
  const value = numberIn(cell, decimal)
  return Number.isNaN(value) ? (writtenIn(cell, decimal)?.value ?? value) : value
}

/** What a cell says about the decimal mark: the mark that alone makes it a number, "either" where it is another number with each, null where it says nothing. */
export function decimalIn(cell: string): Decimal | "either" | null {
  if (!/[.,]/.test(cell)) return null
  const [point, comma] = [valueIn(cell, "."), valueIn(cell, ",")]
  if (Number.isNaN(point)) return Number.isNaN(comma) ? null : ","
  if (Number.isNaN(comma)) return "."
  return point === comma ? null : "either"
}

/** Full-width digits, other minus signs and spaces. What else is beyond ASCII becomes a letter. */
function inAscii(text: string): string {
  return simplified(text).replace(/[^\x20-\x7e]/g, "x")
}

function simplified(text: string): string {
  if (!beyondAscii.test(text)) return text.trim()
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/\u2019/g, "'")
    .trim()
}
