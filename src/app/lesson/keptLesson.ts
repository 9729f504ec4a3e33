import { type Fields, isFields, own } from "../../document/fields"
import { type Lesson, writeLesson } from "../../document/lesson"
import { stageLimits } from "../../document/limits"
import { parseDocument, parseText, refuseSize } from "../../document/parse"
import { printJson } from "../../document/printJson"
import { readLesson } from "../../document/readLesson"
import type { Refusal } from "../../document/refusal"
import type { DocumentView } from "../../document/view"
import { notesFrom } from "../../store/notes"
import type { State, Work } from "../../store/state"
import { store } from "../../store/store"
import { standpointOf } from "../../store/view"
import { deleteText, type KeptText, keptTexts, readText, writeText } from "../keptText"
import { isLink, lessonStart } from "../parameters"
import { isSafeStart } from "../safeStart"
import { saveFile } from "../saveFile"
import { documentText, exampleOf } from "../sharing"
import { lessonOf, openLesson } from "./edit"
import { lessonKeys, lessons, type Prepared, played } from "./lessons"
import { playOn } from "./player"

/** Of this tab, through a reload: the list, and where it is played. */
const tabKey = "chainrule.prepared"
const version = 1
/** The least time between two writings, ms. */
const pause = 500

/** So many lessons without a title are kept, the newest; those with one stay until they are deleted. */
const mostUntitled = 10

export function keptLessons(): readonly KeptText[] {
  return keptTexts(lessonKeys)
}

let last: { readonly of: Prepared; readonly text: string } | null = null

/** A lesson as the text of a file. */
function lessonText(prepared: Prepared): string {
  // While it is played it is written down with every step, and is the same.
  if (last?.of !== prepared) last = { of: prepared, text: printJson(writeLesson(lessonOf(prepared))) }
  return last.text
}

/** Keeps the list from now on, a little after each change and when the page is left: in this tab, and what was changed of it in this browser too. */
function keepLesson(): void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let written: Prepared = lessons.getState().now
  function write(): void {
    if (timer) clearTimeout(timer)
    timer = null
    const { now, opened } = lessons.getState()
    if (now !== written && now !== opened && !isEmpty(now) && keep(now)) written = now
    keepInTab(now)
  }
  const soon = () => {
    timer ??= setTimeout(write, pause)
  }
  lessons.subscribe((now, was) => {
    if (now.now !== was.now || now.playing !== was.playing) soon()
  })
  store.subscribe((now, was) => {
    if (lessons.getState().playing !== null && standing.some((key) => now[key] !== was[key])) soon()
  })
  // Before the player takes back how its moment was written.
  addEventListener("pagehide", () => timer && write(), { capture: true })
}

/** Hands a lesson out as a file; or why one so large could not be opened again. */
export function saveLesson(prepared: Prepared): Refusal | null {
  const text = lessonText(prepared)
  const tooLarge = refuseSize(text.length, stageLimits)
  if (tooLarge) return tooLarge
  const two = (value: number) => String(value).padStart(2, "0")
  const day = new Date()
  const name = `lesson-${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}.chainrule-lesson.json`
  saveFile(new Blob([text], { type: "application/json" }), name)
  return null
}

let isTold = false

/** Keeps a lesson in this browser; whether it could be. That nothing can be kept is told once. */
function keep(now: Prepared): boolean {
  const { key, title, former } = now
  try {
    writeText({ key, title, saved: new Date(), text: lessonText(now) })
    // Of one lesson there is one: the former goes, where no other tab has gone on with it. Never the last that was kept.
    if (former && readText(former.key)?.text === former.text) deleteText(former.key)
    for (const old of keptLessons()
      .filter((kept) => kept.title === "")
      .slice(mostUntitled))
      deleteText(old.key)
    return true
  } catch {
    const offer = { message: "share.save", slots: {}, act: () => saveLesson(lessons.getState().now) } as const
    if (!isTold) store.getState().notify("kept.failed", {}, "error", offer)
    isTold = true
    return false
  }
}

function isEmpty({ entries, title }: Prepared): boolean {
  return entries.length === 0 && title === ""
}

const standing = ["experiment", "t", "inside", "selected", "notes", "reading", "aside"] as const

function keepInTab(now: Prepared): void {
  const state = store.getState()
  const at = played(lessons.getState())
  const own = state.aside && { ...state, ...state.aside, reading: null }
  const isOpened = now === lessons.getState().opened
  const playing = at && own && { at: at.at, stage: documentText(state), own: documentText(own) }
  try {
    if (isEmpty(now)) sessionStorage.removeItem(tabKey)
    else {
      const key = localStorage.getItem(now.key) === null ? now.former?.key : now.key
      const kept = { version, hash: location.hash, key, text: lessonText(now), isOpened, playing }
      sessionStorage.setItem(tabKey, JSON.stringify(kept))
    }
  } catch {
    // Blocked or full: it holds until the page is left, and no older list comes back then.
    dropFromTab()
  }
}

function dropFromTab(): void {
  try {
    sessionStorage.removeItem(tabKey)
  } catch {
    // Blocked: nothing was kept.
  }
}

let restored: Promise<boolean> | null = null

/** Brings back what this tab had before a reload, once, and keeps it from then on. Whether a lesson was being played. */
export function restoreLesson(): Promise<boolean> {
  restored ??= restore()
  return restored
}

async function restore(): Promise<boolean> {
  const kept = isSafeStart() ? null : lastInTab()
  const [text, key, playing] = kept ? ["text", "key", "playing"].map((name) => own(kept, name)) : []
  const lesson = typeof text === "string" ? parseLesson(text) : null
  const { hash } = location
  // The address asks for something else than before.
  const isOther = isLink(hash) && kept !== null && own(kept, "hash") !== hash
  if (!kept || !lesson || typeof text !== "string" || (isOther && hash.startsWith(lessonStart))) {
    keepLesson()
    return false
  }
  // Reloaded, the list is as it was left, not as the address has it.
  if (!isOther && hash.startsWith(lessonStart)) lessons.setState({ asked: null })
  const prepared = openLesson(lesson, typeof key === "string" ? { key, text } : undefined)
  const isOpened = own(kept, "isOpened") === true
  lessons.setState({ isOpen: false, past: [], opened: isOpened ? prepared : null })
  keepLesson()
  return !isOther && isFields(playing) && (await goOn(playing, prepared))
}

async function goOn(playing: Fields, { entries }: Prepared): Promise<boolean> {
  const entry = entries[Number(own(playing, "at"))]
  const [stage, before] = [readWork(own(playing, "stage")), readWork(own(playing, "own"))]
  if (!entry || !stage || !before) return false
  await playOn(entry, before.work, stage.work, stage.view)
  store.setState(({ notes }) => ({ notes: { ...notes, ...before.notes, ...stage.notes } }))
  return true
}

function lastInTab(): Fields | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(tabKey) ?? "null")
    return isFields(value) && own(value, "version") === version ? value : null
  } catch {
    return null
  }
}

function parseLesson(text: string): Lesson | null {
  const parsed = parseText(text, stageLimits)
  const reading = parsed.ok ? readLesson(parsed.value, stageLimits) : null
  return reading?.ok ? withExamples(reading.lesson) : null
}

/** The runs of examples are the examples themselves, so that the page knows them. */
export function withExamples(lesson: Lesson): Lesson {
  const runs = new Map(lesson.moments.map(({ experiment }) => [experiment, exampleOf(experiment)?.experiment]))
  const moments = lesson.moments.map((moment) => ({
    ...moment,
    experiment: runs.get(moment.experiment) ?? moment.experiment,
  }))
  return { ...lesson, moments }
}

interface Standing {
  readonly work: Work
  readonly view: DocumentView
  readonly notes: State["notes"]
}

function readWork(text: unknown): Standing | null {
  const reading = typeof text === "string" ? parseDocument(text, stageLimits) : null
  if (!reading?.ok) return null
  const { experiment, view } = reading
  const { t, inside, selected, trail } = standpointOf(view, experiment)
  const example = exampleOf(experiment)
  const run = { experiment: example?.experiment ?? experiment, preset: example?.id ?? null }
  return {
    work: { ...run, t, inside, selected, trail, past: [], future: [] },
    view,
    notes: notesFrom(view, reading),
  }
}
