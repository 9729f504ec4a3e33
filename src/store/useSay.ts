import { useMemo } from "react"
import { type Say, sayIn } from "../i18n/say"
import { useApp } from "./store"

/** Says messages in the reader's language. */
export function useSay(): Say {
  const locale = useApp((state) => state.locale)
  return useMemo(() => sayIn(locale), [locale])
}
