import { use } from "react"
import { type LectureMessages, lectures } from "../../i18n/lecture/sayLecture"
import type { Locale } from "../../i18n/say"
import { useApp } from "../../store/store"

const fetched = new Map<Locale, Promise<LectureMessages>>()

function fetchLecture(locale: Locale): Promise<LectureMessages> {
  const known = fetched.get(locale)
  if (known) return known
  const coming = lectures[locale]()
  fetched.set(locale, coming)
  coming.catch(() => fetched.delete(locale))
  return coming
}

/** The texts of the lecture in the reader's language; a component that asks waits until they are there. */
export function useLecture(): LectureMessages {
  return use(fetchLecture(useApp((state) => state.locale)))
}
