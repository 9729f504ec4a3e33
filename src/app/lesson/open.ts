import { stageLimits } from "../../document/limits"
import { parseText } from "../../document/parse"
import { readLesson } from "../../document/readLesson"
import type { Refusal } from "../../document/refusal"
import { type Say, sayIn, sayMessage } from "../../i18n/say"
import { store } from "../../store/store"
import { textOf, toldName } from "../sharing"
import { openLesson } from "./edit"
import { withExamples } from "./keptLesson"
import { lessons, type Prepared } from "./lessons"

/** What to tell of a lesson that was opened, or why it was not. */
interface Outcome {
  readonly ok: boolean
  readonly text: string
}

/** Opens a lesson of unknown origin and shows its list. What is wrong with it changes nothing. */
function openValue(value: unknown, say: Say, former?: Prepared["former"]): Refusal | string {
  const reading = readLesson(value, stageLimits)
  if (!reading.ok) return reading.refusal
  const { unknown, lesson } = reading
  if (unknown.length > 0) store.getState().notify("notice.unknown-fields", { names: unknown.join(", ") })
  const isReplaced = lessons.getState().now.entries.length > 0
  openLesson(withExamples(lesson), former)
  lessons.setState({ isOpen: true })
  const opened = say("lesson.opened", { title: lesson.title || say("lesson.title"), n: lesson.moments.length })
  return isReplaced ? `${opened} ${say("lesson.former")}` : opened
}

/** Opens what was opened elsewhere on the page: its list tells of it, a notice what is wrong. */
export function openAsked(): void {
  const { asked } = lessons.getState()
  if (asked === null) return
  lessons.setState({ asked: null })
  const { locale, notify } = store.getState()
  const opened = openValue(asked, sayIn(locale))
  if (typeof opened === "string") lessons.setState({ news: opened })
  else notify(`refusal.${opened.code}`, opened.slots, "error")
}

/** Opens a text that this browser keeps as `former`; a fault of it is told with its `name`. */
export function openLessonText(text: string | Refusal, name: string, say: Say, former?: Prepared["former"]): Outcome {
  const parsed = typeof text === "string" ? parseText(text, stageLimits) : { ok: false as const, refusal: text }
  const opened = parsed.ok ? openValue(parsed.value, say, former) : parsed.refusal
  if (typeof opened === "string") return { ok: true, text: opened }
  const why = sayMessage(say, { message: `refusal.${opened.code}`, slots: opened.slots })
  return { ok: false, text: say("share.not-opened", { name, why }) }
}

/** The same for a file. */
export async function openLessonFile(file: File, say: Say): Promise<Outcome> {
  return openLessonText(await textOf(file), toldName(file), say)
}
