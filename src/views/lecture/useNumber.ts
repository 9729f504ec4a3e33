import { useState } from "react"
import type { Say } from "../../i18n/say"
import { parseNumber } from "../../notation/parseNumber"
import { readNumber } from "../../store/readNumber"
import { useSay } from "../../store/useSay"

/** Why a text is no number; null for one, and for nothing. */
export function refusalOf(text: string, say: Say): string | null {
  const read = text.trim() === "" ? null : readNumber(text, say)
  return !read || read.ok ? null : read.message
}

/** A field that takes a number: what was typed, the number in it, and, once it is finished, why there is none. */
export function useNumber() {
  const say = useSay()
  const [text, setText] = useState("")
  const [isFinished, setIsFinished] = useState(false)
  const parsed = text.trim() === "" ? null : parseNumber(text)
  return {
    text,
    setText(typed: string) {
      setText(typed)
      setIsFinished(false)
    },
    finish: () => setIsFinished(true),
    value: parsed?.ok ? parsed.value : null,
    refusal: isFinished ? refusalOf(text, say) : null,
  }
}
