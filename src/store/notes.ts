import { type DocumentView, type Note, noteLimits } from "../document/view"
import type { State } from "./state"

type Where = Pick<State, "reading" | "experiment" | "t">

/** What a note belongs to: the page of the lecture that is read, or a step of the run that has this title, whatever its numbers. */
export function noteKey({ reading, experiment, t }: Where): string {
  return reading ? `page ${reading.page} ${reading.chapter}` : `step ${t} ${experiment.title}`
}

/** The notes of a run and of the lecture. */
export function notesOf({ notes, experiment }: Pick<State, "notes" | "experiment">): readonly Note[] {
  return Object.entries(notes)
    .flatMap(([key, text]): Note[] => {
      const [, kind, number, name] = /^(step|page) (\d+) (.*)$/s.exec(key) ?? []
      if (name === undefined) return []
      if (kind === "page") return [{ chapter: name, page: Number(number), text }]
      return name === experiment.title ? [{ step: Number(number), text }] : []
    })
    .slice(0, noteLimits.count)
}

/** The notes as a part of a view. */
export function notesIn(state: Pick<State, "notes" | "experiment">): Pick<DocumentView, "notes"> {
  const notes = notesOf(state)
  return notes.length > 0 ? { notes } : {}
}

/** The notes of a document, by what they belong to in its run. */
export function notesFrom({ notes = [] }: DocumentView, { experiment }: Pick<State, "experiment">): State["notes"] {
  return Object.fromEntries(
    notes.map((note) => [
      "step" in note
        ? noteKey({ reading: null, experiment, t: note.step })
        : noteKey({ reading: note, experiment, t: 0 }),
      note.text,
    ]),
  )
}
