import type { TermId } from "../notation/term"
import type { Experiment } from "../timeline/experiment"
import { choice, type Fields, isFields, own, text, whole, wrong } from "./fields"
import { type Lesson, type LessonMoment, lessonLimits, type MomentNotes, noteLanguages, readHiddenTerm } from "./lesson"
import type { Limits } from "./limits"
import { nestsDeeper } from "./nesting"
import { readDocument } from "./read"
import { excerpt, found, plainName, type Refusal, refusal } from "./refusal"
import { readView } from "./view"

/** A lesson read, and the names of fields that mean nothing to this version; or where and why it is refused. */
export type LessonReading =
  | { readonly ok: true; readonly lesson: Lesson; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal }

const deepest = 36
const mostNames = 20

/** Reads a lesson of unknown origin, rebuilt field by field. Each of its documents is read as a document by itself. */
export function readLesson(value: unknown, limits: Limits): LessonReading {
  if (nestsDeeper(value, deepest)) return { ok: false, refusal: refusal("", "nesting", { limit: deepest }) }
  if (!isFields(value)) return { ok: false, refusal: refusal("", "not-a-document") }
  const unknown: string[] = []
  const { done, value: outcome } = read(value, limits, unknown).next()
  return done
    ? { ok: true, lesson: outcome, unknown: [...new Set(unknown)].slice(0, mostNames) }
    : { ok: false, refusal: outcome }
}

/** Reading gives up a refusal where something is wrong; nobody goes on from there. */
type Read<T> = Generator<Refusal, T>

function* refuse(problem: Refusal): Read<never> {
  yield problem
  throw new Error("nothing is read after a refusal")
}

function* demand(problem: Refusal | null): Read<void> {
  if (problem) yield problem
}

function* read(value: Fields, limits: Limits, unknown: string[]): Read<Lesson> {
  yield* demand(wrong(choice(["chainrule-lesson"]), own(value, "format"), "format"))
  const version = own(value, "version")
  if (typeof version === "number" && version > 1) yield refusal("version", "newer", { found: found(version) })
  if (version !== 1) yield refusal("version", version === undefined ? "missing" : "version", { found: found(version) })
  const title = yield* readTitle(value, "title")
  const experiments: Experiment[] = []
  for (const document of yield* listAt(value, "documents", "documents", lessonLimits.moments))
    experiments.push(yield* readRun(document, `documents[${experiments.length}]`, limits, unknown))
  const moments: LessonMoment[] = []
  for (const moment of yield* listAt(value, "moments", "moments", lessonLimits.moments))
    moments.push(yield* readMoment(moment, `moments[${moments.length}]`, experiments, unknown))
  nameUnknown(value, ["format", "version", "title", "documents", "moments"], "", unknown)
  return { title, moments }
}

/** The run of one of the documents. Where its reader stood is a moment's to say. */
function* readRun(value: unknown, path: string, limits: Limits, unknown: string[]): Read<Experiment> {
  if (!isFields(value)) return yield* refuse(refusal(path, "object", { found: found(value) }))
  yield* demand(wrong(choice(["chainrule"]), own(value, "format"), `${path}.format`))
  const { view: _, ...document } = value
  const reading = readDocument(document, limits)
  if (!reading.ok) {
    const { path: inner, code, slots } = reading.refusal
    return yield* refuse(refusal(`${path}.${inner}`, code, { ...slots, path: `${path}.${inner}` }))
  }
  unknown.push(...reading.unknown.map((name) => `${path}.${name}`))
  if (own(value, "view") !== undefined) unknown.push(`${path}.view`)
  return reading.experiment
}

function* readMoment(
  value: unknown,
  path: string,
  experiments: readonly Experiment[],
  unknown: string[],
): Read<LessonMoment> {
  if (!isFields(value)) return yield* refuse(refusal(path, "object", { found: found(value) }))
  const document = own(value, "document")
  yield* demand(wrong(whole(0), document, `${path}.document`))
  const count = experiments.length
  const experiment =
    experiments[Number(document)] ??
    (yield* refuse(refusal(`${path}.document`, "no-document", { count, found: found(document) })))
  const title = yield* readTitle(value, `${path}.title`)
  const notes = yield* readNotes(own(value, "notes"), `${path}.notes`, unknown)
  const hidden = yield* readHidden(value, `${path}.hidden`)
  const { view: standpoint, unknown: names } = readView(value)
  // Which language is spoken is the reader's to choose, and a moment's notes are its own.
  const { language, notes: others, ...view } = standpoint
  if (language !== undefined) unknown.push(`${path}.view.language`)
  if (others !== undefined) unknown.push(`${path}.view.notes`)
  unknown.push(...names.map((name) => `${path}.${name}`))
  nameUnknown(value, ["document", "title", "view", "notes", "hidden"], `${path}.`, unknown)
  return { experiment, title, view, notes, hidden }
}

function* readNotes(value: unknown, path: string, unknown: string[]): Read<MomentNotes> {
  if (value === undefined) return {}
  if (!isFields(value)) return yield* refuse(refusal(path, "object", { found: found(value) }))
  nameUnknown(value, noteLanguages, `${path}.`, unknown)
  const notes: [(typeof noteLanguages)[number], string][] = []
  for (const language of noteLanguages) {
    const note = own(value, language)
    if (note === undefined) continue
    yield* demand(wrong(text, note, `${path}.${language}`))
    const words = String(note)
    if (words.length > lessonLimits.note) yield tooLong(`${path}.${language}`, lessonLimits.note, words.length)
    notes.push([language, words])
  }
  return Object.fromEntries(notes)
}

function* readHidden(moment: Fields, path: string): Read<readonly TermId[]> {
  if (own(moment, "hidden") === undefined) return []
  const terms: TermId[] = []
  for (const item of yield* listAt(moment, "hidden", path, lessonLimits.hidden))
    terms.push(
      readHiddenTerm(item) ?? (yield* refuse(refusal(`${path}[${terms.length}]`, "no-number", { found: found(item) }))),
    )
  return terms
}

function* listAt(fields: Fields, key: string, path: string, limit: number): Read<readonly unknown[]> {
  const list = own(fields, key)
  if (list === undefined) yield refusal(path, "missing")
  if (!Array.isArray(list)) return yield* refuse(refusal(path, "list", { found: found(list) }))
  if (list.length > limit) yield refusal(path, "limit-entries", { limit, found: list.length })
  return list
}

function* readTitle(fields: Fields, path: string): Read<string> {
  const title = own(fields, "title")
  if (title === undefined) return ""
  yield* demand(wrong(text, title, path))
  const words = String(title)
  const { title: limit } = lessonLimits
  const length = words.length > 2 * limit ? words.length : Array.from(words).length
  if (length > limit) yield tooLong(path, limit, length)
  return plainName(words)
}

function tooLong(path: string, limit: number, length: number): Refusal {
  return refusal(path, "limit-title", { limit, found: length })
}

function nameUnknown(fields: Fields, known: readonly string[], path: string, unknown: string[]): void {
  for (const key of Object.keys(fields)) {
    if (unknown.length >= mostNames) return
    if (!known.includes(key)) unknown.push(path + excerpt(key))
  }
}
