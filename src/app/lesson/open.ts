import { stageLimits } from "../../document/limits"
import { parseText } from "../../document/parse"
import { readLesson } from "../../document/readLesson"
import type { Refusal } from "../../document/refusal"
import { store } from "../../store/store"
import { textOf } from "../sharing"
import { openLesson } from "./edit"
import { withExamples } from "./keptLesson"
import { lessons, type Prepared } from "./lessons"

/** Opens a lesson of unknown origin and shows its list. What is wrong with it is told, and changes nothing. */
function openValue(value: unknown, former?: Prepared["former"]): void {
  const reading = readLesson(value, stageLimits)
  if (!reading.ok) {
    tell(reading.refusal)
    return
  }
  const { unknown, lesson } = reading
  if (unknown.length > 0) store.getState().notify("notice.unknown-fields", { names: unknown.join(", ") })
  openLesson(withExamples(lesson), former)
  lessons.setState({ isOpen: true })
}

/** The same for what was opened elsewhere on the page. */
export function openAsked(): void {
  const { asked } = lessons.getState()
  if (asked === null) return
  lessons.setState({ asked: null })
  openValue(asked)
}

/** The same for a text; `former`, if this browser keeps it. */
export function openLessonText(text: string, former?: Prepared["former"]): void {
  const parsed = parseText(text, stageLimits)
  if (parsed.ok) openValue(parsed.value, former)
  else tell(parsed.refusal)
}

/** The same for a file. */
export async function openLessonFile(file: File): Promise<void> {
  const text = await textOf(file)
  if (typeof text === "string") openLessonText(text)
  else tell(text)
}

/** Under the list nobody would see it. */
export function tell({ code, slots }: Refusal): void {
  lessons.setState({ isOpen: false })
  store.getState().notify(`refusal.${code}`, slots, "error")
}
