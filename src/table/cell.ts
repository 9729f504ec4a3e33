import { tableLimits } from "./limits"

export type Decimal = "." | ","

/** Characters that a number may have. */
const longest = 64
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const beyondAscii = /[^\x20-\x7e]/
/** Marks between thousands count only where they can mean nothing else: there are two of them, or the decimal mark follows. */
const grouped = {
  ".": /^[+-]?\d{1,3}((,\d{3}){2,}(\.\d*)?|(,\d{3})+\.\d*)$/,
  ",": /^[+-]?\d{1,3}((\.\d{3}){2,}(,\d*)?|(\.\d{3})+,\d*)$/,
}

/** The number in a cell; NaN where there is none, or one that is too large to compute with. */
export function numberIn(cell: string, decimal: Decimal): number {
  const text = cell.trim()
  const value = text.length > longest ? Number.NaN : read(text, decimal)
  return Math.abs(value) > tableLimits.number ? Number.NaN : value
}

function read(text: string, decimal: Decimal): number {
  const pointed = decimal === "," && !text.includes(".") ? text.replace(",", ".") : text
  if (plain.test(pointed) && (decimal === "." || !text.includes("."))) return Number(pointed)
  if (grouped[decimal].test(text))
    return Number(decimal === "." ? text.replaceAll(",", "") : text.replaceAll(".", "").replace(",", "."))
  return beyondAscii.test(text) ? read(inAscii(text), decimal) : Number.NaN
}

/** Full-width digits, other minus signs and spaces. What else is beyond ASCII becomes a letter, so that it is read once only. */
function inAscii(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/[^\x20-\x7e]/g, "x")
    .trim()
}
