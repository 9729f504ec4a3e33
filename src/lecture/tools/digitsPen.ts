import { isRounded, printDigits } from "../../notation/number"
import type { Pen } from "../../notation/penOf"

/** A pen that writes numbers with so many digits that count, as one would by hand. */
export function digitsPen(pen: Pen, digits: number): Pen {
  const print = (value: number) => printDigits(value, digits)
  const written = (value: number) => pen.together(print(value).replace("−", pen.minus))
  return {
    ...pen,
    number: written,
    plain: written,
    hidesDigits: (value) => isRounded(value, print(value)),
  }
}
