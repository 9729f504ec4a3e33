import { printNumber } from "../../notation/number"

/** A number in at most so many characters where that is possible: with fewer digits before it would run out of its place, but never as 0 when it is not 0. */
export function printFitting(value: number, room: number): string {
  const full = printNumber(value)
  if (full.length <= room) return full
  const shorter = [6, 5, 4, 3, 2, 1].map((digits) => withoutZeros(printNumber(Number(value.toPrecision(digits)))))
  return shorter.find((text) => text.length <= room) ?? shorter.at(-1) ?? full
}

/** "12.3000" as "12.3", "1.00·10⁻⁷" as "1·10⁻⁷". */
function withoutZeros(printed: string): string {
  return printed.replace(/(\.\d*?)0+(?=$|·)/, "$1").replace(/\.(?=$|·)/, "")
}
