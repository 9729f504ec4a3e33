import { type Lesson, type LessonMoment, lessonLimits } from "../../document/lesson"
import { type Entry, lessons, newKey, type Prepared } from "./lessons"

/** So many acts can be taken back. */
const memory = 100

let lastId = 0

function entryOf(moment: LessonMoment): Entry {
  lastId += 1
  return { ...moment, id: lastId }
}

/** Does something to the list that can be taken back. */
function act(change: (entries: readonly Entry[]) => readonly Entry[]): void {
  lessons.setState(({ now, past }) => ({
    now: { ...now, entries: change(now.entries) },
    past: [...past.slice(1 - memory), now],
  }))
}

/** Puts a moment at the end of the list. Its place from 0; null where the list is full. */
export function add(moment: LessonMoment): number | null {
  const at = lessons.getState().now.entries.length
  if (at >= lessonLimits.moments) return null
  act((entries) => [...entries, entryOf(moment)])
  return at
}

/** Another place in a run for a moment; what was written about it, and what is asked for, stays. */
export function replace(id: number, { experiment, view }: LessonMoment): void {
  act((entries) => entries.map((entry) => (entry.id === id ? { ...entry, experiment, view } : entry)))
}

export function remove(id: number): void {
  act((entries) => entries.filter((entry) => entry.id !== id))
}

/** One place up (−1) or down (1). Whether there was room to move. */
export function move(id: number, by: -1 | 1): boolean {
  const { entries } = lessons.getState().now
  const from = entries.findIndex((entry) => entry.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= entries.length) return false
  act((list) => {
    const rest = list.filter((entry) => entry.id !== id)
    return [...rest.slice(0, to), ...list.filter((entry) => entry.id === id), ...rest.slice(to)]
  })
  return true
}

/** What is written is no act of its own: the fields undo it themselves, and taking back something else leaves it. */
export function write(id: number, parts: Partial<Pick<LessonMoment, "title" | "notes" | "hidden">>): void {
  everywhere((lesson) => ({
    ...lesson,
    entries: lesson.entries.map((entry) => (entry.id === id ? { ...entry, ...parts } : entry)),
  }))
}

export function nameLesson(title: string): void {
  const { key } = lessons.getState().now
  everywhere((lesson) => (lesson.key === key ? { ...lesson, title } : lesson))
}

function everywhere(change: (lesson: Prepared) => Prepared): void {
  lessons.setState(({ now, past }) => ({ now: change(now), past: past.map(change) }))
}

/** Takes the last act on the list back. */
export function undo(): void {
  lessons.setState(({ now, past }) => ({ now: past.at(-1) ?? now, past: past.slice(0, -1) }))
}

/** A lesson from elsewhere in the place of the one at hand, which can be taken back. `former`: where this browser keeps it. */
export function openLesson({ title, moments }: Lesson, former?: Prepared["former"]): Prepared {
  const next = { key: newKey(), former, title, entries: moments.map(entryOf) }
  lessons.setState(({ now, past }) => ({
    now: next,
    past: now.entries.length > 0 ? [...past.slice(1 - memory), now] : past,
    opened: next,
  }))
  return next
}

/** A lesson as a file holds it. */
export function lessonOf({ title, entries }: Prepared): Lesson {
  return { title, moments: entries.map(({ id: _, ...moment }) => moment) }
}
