import { printPercent } from "../../notation/percent"

/** A share between 0 and 1, in percent. */
export function percentOf(share: number): string {
  return `${printPercent(share)} %`
}
