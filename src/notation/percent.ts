import { printDigits } from "./number"

/** A share between 0 and 1, in percent without the sign: 100 only where it is all, with as many digits more as that takes. */
export function printPercent(share: number): string {
  for (let digits = 3; ; digits++) {
    const printed = printDigits(100 * share, digits)
    if (!(share < 1) || Number(printed) < 100 || digits === mostDigits) return printed
  }
}

/** With more even the last bit of a number tells. */
const mostDigits = 16
