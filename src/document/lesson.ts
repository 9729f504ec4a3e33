import { readTerm, type TermId } from "../notation/term"
import type { Experiment } from "../timeline/experiment"
import type { ChainruleDocument } from "./document"
import { printJson } from "./printJson"
import { type DocumentView, noteLimits } from "./view"
import { writeDocument } from "./write"

/** The languages that notes are written in. */
export const noteLanguages = ["ko", "en"] as const
export type MomentNotes = Readonly<Partial<Record<(typeof noteLanguages)[number], string>>>

/** Where in its run a moment stands, what is selected and how it is written. The language is the reader's, and notes are the moment's own. */
export type MomentView = Omit<DocumentView, "language" | "notes">

/** One moment of a prepared lesson: a place in a run, and how it is shown. */
export interface LessonMoment {
  readonly experiment: Experiment
  /** "" where it is named by where it stands. */
  readonly title: string
  readonly view: MomentView
  /** What the lecturer wrote for themselves. */
  readonly notes: MomentNotes
  /** Numbers, or all numbers of a quantity, that the class is asked for. */
  readonly hidden: readonly TermId[]
}

/** Moments in the order in which a lecturer shows them. */
export interface Lesson {
  readonly title: string
  readonly moments: readonly LessonMoment[]
}

/** How much a lesson may hold; titles in characters as people count them. */
export const lessonLimits = { moments: 100, title: 120, note: noteLimits.characters, hidden: 40 }

/** The file format. Moments name their document by its place in the list, from 0, so that a run that is shown ten times is written once. */
interface LessonDocument {
  readonly format: "chainrule-lesson"
  readonly version: 1
  readonly title?: string
  readonly documents: readonly ChainruleDocument[]
  readonly moments: readonly MomentDocument[]
}

interface MomentDocument {
  readonly document: number
  readonly title?: string
  readonly view: MomentView
  readonly notes?: MomentNotes
  readonly hidden?: readonly TermId[]
}

/** Whether a value from elsewhere claims to be a lesson. */
export function isLesson(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.getOwnPropertyDescriptor(value, "format")?.value === "chainrule-lesson"
  )
}

/** The address of a number, or of all numbers of a quantity (`delta`), that a value from elsewhere is; null where it is none. */
export function readHiddenTerm(item: unknown): TermId | null {
  if (typeof item !== "string") return null
  return readTerm(item) ?? (readTerm(`${item}:1`) && (item as TermId))
}

/** A lesson as it stands in a file. */
export function writeLesson({ title, moments }: Lesson): LessonDocument {
  const documents: ChainruleDocument[] = []
  const known = new Map<Experiment | string, number>()
  const placeOf = (experiment: Experiment): number => {
    const seen = known.get(experiment)
    if (seen !== undefined) return seen
    const document = writeDocument(experiment)
    const text = printJson(document)
    const at = known.get(text) ?? documents.push(document) - 1
    known.set(text, at).set(experiment, at)
    return at
  }
  const written = moments.map(({ experiment, title: name, view, notes, hidden }) => ({
    document: placeOf(experiment),
    ...(name === "" ? {} : { title: name }),
    view,
    ...(Object.keys(notes).length === 0 ? {} : { notes }),
    ...(hidden.length === 0 ? {} : { hidden }),
  }))
  return {
    format: "chainrule-lesson",
    version: 1,
    ...(title === "" ? {} : { title }),
    documents,
    moments: written,
  }
}
