import { printNumber } from "../../notation/number"

/** A number in at most so many characters where that is possible: fewer digits before it would run out of its place. */
export function printFitting(value: number, room: number): string {
  const full = printNumber(value)
  if (full.length <= room) return full
  return [3, 2, 1].map((digits) => printNumber(value, digits)).find((text) => text.length <= room) ?? full
}
