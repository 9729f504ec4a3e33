import { piecesOf } from "../../lecture/markup"
import type { Moment } from "../../lecture/moment"
import type { Sentence, Slot } from "../../lecture/sentence"
import { printNumber } from "../../notation/number"
import { termId } from "../../notation/term"
import { earPen } from "../../store/earPen"
import { useSay } from "../../store/useSay"
import { useLecture } from "./useLecture"

/** Says a sentence of the lecture as one plain text: the name of what holds it. */
export function usePlainText() {
  const say = useSay()
  const messages = useLecture()
  return ({ text, slots }: Sentence, moment: Moment): string =>
    piecesOf(messages[text])
      .map((piece) => {
        if (piece.kind === "slot") return printed(slots[piece.name], moment)
        if (piece.kind !== "symbol") return piece.text
        const { quantity, l, j, k } = piece
        const term = quantity === "C" || quantity === "eta" || quantity === "m" ? quantity : termId(quantity, l)
        return earPen(say).symbol(quantity, l, term, j, k)
      })
      .join("")
}

/** A number of a sentence as it is printed; dots while it is not known. */
function printed(slot: Slot | undefined, moment: Moment): string {
  if (slot === undefined) throw new Error("the text has a slot that nothing fills")
  if (typeof slot === "object" && "count" in slot) return String(slot.count(moment) ?? "…")
  const value = typeof slot === "string" ? moment.value(slot) : slot.value(moment)
  return value === null ? "…" : printNumber(value)
}
