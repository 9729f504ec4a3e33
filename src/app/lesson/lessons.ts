import { createStore, useStore } from "zustand"
import type { LessonMoment } from "../../document/lesson"
import type { KeptText } from "../keptText"

/** What the keys of lessons begin with. */
export const lessonKeys = "chainrule.lesson."

/** A moment in the list: its name holds while it is moved and changed. */
export interface Entry extends LessonMoment {
  readonly id: number
}

/** A lesson under preparation, and under which key this browser keeps it. */
export interface Prepared {
  readonly key: string
  /** As what this browser kept it before it was opened in this visit: once it is kept anew, that goes. */
  readonly former?: Pick<KeptText, "key" | "text"> | undefined
  readonly title: string
  readonly entries: readonly Entry[]
}

interface Lessons {
  readonly now: Prepared
  /** What the list was before each act on it, the last one at the end. */
  readonly past: readonly Prepared[]
  /** The lesson as it came from elsewhere: it is not kept again until something of it is another. */
  readonly opened: Prepared | null
  /** Which moment is played; null while none is. */
  readonly playing: number | null
  /** What claims to be a lesson, of unknown origin, to be opened. */
  readonly asked: unknown
  /** What the list tells when it opens. */
  readonly news: string | null
  /** Whether the list is open. */
  readonly isOpen: boolean
}

/** What this window knows of prepared lessons. */
export const lessons = createStore<Lessons>()(() => ({
  now: { key: newKey(), title: "", entries: [] },
  past: [],
  opened: null,
  playing: null,
  asked: null,
  news: null,
  isOpen: false,
}))

/** One small part of it, in a component. */
export function useLessons<T>(selector: (state: Lessons) => T): T {
  return useStore(lessons, selector)
}

/** A key that no other tab has. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return lessonKeys + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** The moment that is played, and its place from 0; null while none is. */
export function played({
  now,
  playing,
}: Pick<Lessons, "now" | "playing">): { readonly entry: Entry; readonly at: number } | null {
  const at = now.entries.findIndex(({ id }) => id === playing)
  const entry = now.entries[at]
  return entry ? { entry, at } : null
}
