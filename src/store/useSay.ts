import { useMemo } from "react"
import { type Say, sayIn } from "../i18n/say"
import { useSpeech } from "./useSeldom"

/** Says messages in the reader's language. Another one whenever symbols are written in another way, so that all that is written is written anew. */
export function useSay(): Say {
  const locale = useSpeech((state) => state.locale)
  const convention = useSpeech((state) => state.convention)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said holds symbols
  return useMemo(() => sayIn(locale), [locale, convention])
}
