import { printDigits, printNumber } from "../../notation/number"

/** A number in at most so many characters where that is possible: with fewer digits before it would run out of its place, but never as 0 when it is not 0. */
export function printFitting(value: number, room: number): string {
  const full = printNumber(value)
  if (full.length <= room) return full
  const shorter = [6, 5, 4, 3, 2, 1].map((digits) => printDigits(value, digits))
  return shorter.find((text) => text.length <= room) ?? shorter.at(-1) ?? full
}
