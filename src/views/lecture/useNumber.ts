import { useState } from "react"
import { sayMessage } from "../../i18n/say"
import { parseNumber } from "../../notation/parseNumber"
import { useSay } from "../../store/useSay"

/** A field that takes a number: what was typed, the number in it, and why there is none. */
export function useNumber() {
  const say = useSay()
  const [text, setText] = useState("")
  const parsed = text.trim() === "" ? null : parseNumber(text)
  return {
    text,
    setText,
    value: parsed?.ok ? parsed.value : null,
    refusal:
      parsed && !parsed.ok ? sayMessage(say, { message: `refuse-number.${parsed.reason}`, slots: parsed.slots }) : null,
  }
}
