import { printDigits } from "../../notation/number"

/** A share between 0 and 1, in percent. */
export function percentOf(share: number): string {
  return `${printDigits(100 * share, 3)} %`
}
