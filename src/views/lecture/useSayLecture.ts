import type { LectureId } from "../../i18n/lecture/sayLecture"
import { grouped } from "../../notation/number"
import { useLecture } from "./useLecture"

/** Says a plain text of the lecture, its {slots} filled with what is already printed. */
export function useSayLecture() {
  const messages = useLecture()
  return (id: LectureId, slots: Readonly<Record<string, string | number>> = {}): string =>
    messages[id].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = slots[name]
      if (value === undefined) throw new Error(`${id} has a slot ${name} that nothing fills`)
      return grouped(value)
    })
}
