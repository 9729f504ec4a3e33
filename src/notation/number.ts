/** How a number is set: as text, or as TeX. */
export type NumberStyle = "text" | "tex"

const decimals = 4
const leastDigits = 3
const tiny = 1e-5
const huge = 1e6
/** Decimal digits that arithmetic in Float64 keeps, and what it may leave behind them. */
const significant = 15
const noise = 1e-13
const superscripts: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
}

/** The one way a number is printed: four decimals, more for small numbers so that three digits count, powers of ten beyond that. Never 0 for a number that is not 0; −0 is 0. What is not known is a question. `more`: decimals besides. */
export function printNumber(value: number, style: NumberStyle = "text", more = 0): string {
  if (!Number.isFinite(value))
    return signed(value, Number.isNaN(value) ? "?" : style === "tex" ? "\\infty" : "∞", style)
  const size = Math.abs(value)
  if (size === 0) return "0.0000"
  if (size >= huge || size < tiny) return signed(value, withPower(size, style), style)
  return signed(value, roundTo(size, decimalsFor(size) + more), style)
}

/** A number with so many digits that count: for places with little room. */
export function printDigits(value: number, digits: number): string {
  if (!Number.isFinite(value)) return printNumber(value)
  const size = Math.abs(value)
  if (size === 0) return "0"
  if (size >= huge || size < tiny) return signed(value, withPower(size, "text", digits), "text")
  return signed(value, roundTo(size, Math.max(0, digits - 1 - Math.floor(Math.log10(size)))), "text")
}

/** All digits of a number, the fewest that give it back exactly; with a power of ten where `printNumber` has one for small numbers. */
export function exactNumber(value: number): string {
  const size = Math.abs(value)
  const [digits = "", exponent] = (size > 0 && size < tiny ? size.toExponential() : String(size)).split("e")
  if (exponent === undefined) return signed(value, digits, "text")
  return signed(value, `${digits === "1" ? "" : `${digits}·`}10${raised(exponent)}`, "text")
}

/** A count as people read it: 1,204. A whole number that is no count, as a seed, comes as text, and stays as it is. */
export function grouped(count: string | number): string {
  return Number.isInteger(count) ? String(count).replace(/\B(?=(\d{3})+$)/g, ",") : String(count)
}

/** Whether the printed form hides digits; the last bits of a sum that the arithmetic left are none. */
export function isRounded(value: number, printed: string = printNumber(value)): boolean {
  return Math.abs(readPrinted(printed) - value) > noise * Math.abs(value)
}

/** By how much a number changed (its size): as a number, but of a small change two digits are enough, for what it was stands beside it. */
export function printChange(by: number): string {
  const size = Math.abs(by)
  return size >= tiny && size < 0.01 ? roundTo(size, decimalsFor(size, 2)) : printNumber(size)
}

function decimalsFor(size: number, least: number = leastDigits): number {
  if (size >= 1000) return 2
  const magnitude = Math.floor(Math.log10(size))
  return Math.max(decimals, least - 1 - magnitude)
}

/** Decimal rounding of what the digits say (1.005 is 1.01 in two places), not of the binary fraction behind them. */
function roundTo(size: number, places: number): string {
  const [digits, exponent] = size.toExponential(significant - 1).split("e")
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`))
  return (shifted / 10 ** places).toFixed(places)
}

function withPower(size: number, style: NumberStyle, count: number = leastDigits): string {
  const [digits = "", exponent = ""] = size.toExponential(count - 1).split("e")
  return style === "tex" ? `{${digits}\\cdot 10^{${Number(exponent)}}}` : `${digits}·10${raised(exponent)}`
}

const raised = (exponent: string) => [...String(Number(exponent))].map((c) => superscripts[c] ?? c).join("")

/** The minus sign stands here and nowhere else. */
function signed(value: number, size: string, style: NumberStyle): string {
  return value < 0 ? `${style === "tex" ? "-" : "−"}${size}` : size
}

function readPrinted(printed: string): number {
  const plain = printed.replace("−", "-")
  const [digits = "", power] = plain.split("·10")
  if (power === undefined) return Number(digits)
  const exponent = [...power].map((c) => Object.keys(superscripts).find((key) => superscripts[key] === c) ?? c).join("")
  return Number(`${digits}e${exponent}`)
}
