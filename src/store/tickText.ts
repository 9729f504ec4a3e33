import { grouped, printDigits } from "../notation/number"
import { spokenNumber } from "./termName"

/** As many letters as there is room for beside an axis. */
const mostLetters = 7

/** A number beside an axis: thousands apart, no zeros that only fill; there is no room for the digits of one that needs a power of ten. */
export function tickText(tick: number): string {
  const text = spokenNumber(tick)
  if (text.includes("·")) return text.length > mostLetters ? printDigits(tick, 1) : text
  return text.replace(/\d+/, (whole) => grouped(Number(whole)))
}
