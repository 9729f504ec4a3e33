/** A number read from what somebody typed; or why not, said by `refuse-number.REASON`, with the number that may have been meant. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | {
      readonly ok: false
      readonly reason: RefusedNumber
      readonly slots: Readonly<Record<string, string>>
      readonly meant: number | null
    }

export type RefusedNumber =
  | "empty"
  | "not-a-number"
  | "too-long"
  | "too-large"
  | "too-small"
  | "zero-divisor"
  | "grouped"

const longest = 64
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const groupedByCommas = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/
const groupedByPoints = /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/

/** Powers of ten as they are printed, or with ^. */
const power = /^\s*([+\-−]?)(?:(\S+?)\s*[·×*]\s*)?10(?:\^|(?=[⁺⁻⁰¹²³⁴-⁹]))/

/** Reads `0.5`, `1,5`, `1/3`, `-2e-3`, `2·10⁻³`, with any minus sign and full-width digits. Everything else is refused. */
export function parseNumber(text: string): ParsedNumber {
  if (text.length > longest) return refuse("too-long", { limit: String(longest) })
  const plain = normalise(text)
  if (plain === "") return refuse("empty")
  const parts = plain.split("/")
  if (parts.length > 2) return refuse("not-a-number")
  const numbers: number[] = []
  for (const part of parts) {
    const read = readDecimal(part.trim())
    if (!read.ok) return parts.length === 1 ? read : { ...read, meant: null }
    numbers.push(read.value)
  }
  const [over = 0, under] = numbers
  if (under === undefined) return { ok: true, value: over }
  if (under === 0) return refuse("zero-divisor")
  return bounded(over / under, over !== 0)
}

function readDecimal(part: string): ParsedNumber {
  const pointed = part.includes(".") ? part : part.replace(",", ".")
  if (decimal.test(pointed)) return bounded(Number(pointed), /[1-9]/.test(pointed.split(/e/i)[0] ?? ""))
  const guess = ungrouped(part)
  return guess === null ? refuse("not-a-number") : refuse("grouped", { guess }, Number(guess))
}

/** What marks between thousands may have meant: 1,234.5 and 1.234,5 are both 1234.5. */
function ungrouped(part: string): string | null {
  if (groupedByCommas.test(part)) return part.replaceAll(",", "")
  return groupedByPoints.test(part) ? part.replaceAll(".", "").replace(",", ".") : null
}

/** Not beyond what a float64 can hold, and not 0 where something else was typed. */
function bounded(value: number, meantSomething: boolean): ParsedNumber {
  if (!Number.isFinite(value)) return refuse("too-large")
  if (value === 0 && meantSomething) return refuse("too-small", {}, 0)
  return { ok: true, value }
}

/** Full-width forms, other minus signs, invisible characters, powers of ten as they are printed. */
function normalise(text: string): string {
  return text
    .replace(power, (_, sign: string, digits = "1") => `${sign}${digits}e`)
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .trim()
}

function refuse(
  reason: RefusedNumber,
  slots: Readonly<Record<string, string>> = {},
  meant: number | null = null,
): ParsedNumber {
  return { ok: false, reason, slots, meant }
}
