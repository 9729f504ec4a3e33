import "../document/laterRules"
import "../i18n/later"
import "../i18n/laterAlong"
import { decode } from "../document/decode"
import { isLesson } from "../document/lesson"
import { stageLimits } from "../document/limits"
import { packLink, unpackLink } from "../document/link"
import { parseText, refuseSize } from "../document/parse"
import { printJson } from "../document/printJson"
import { readDocument } from "../document/read"
import { excerpt, type Refusal, refusal } from "../document/refusal"
import type { DocumentView } from "../document/view"
import { isSame, writeDocument } from "../document/write"
import { sizesOf } from "../engine/network"
import { type Message, sayIn, sayMessage } from "../i18n/say"
import { conventionFrom } from "../notation/convention"
import { presets } from "../presets"
import type { Preset } from "../presets/preset"
import { notesFrom, notesIn } from "../store/notes"
import type { State } from "../store/state"
import { store } from "../store/store"
import { languageOf, standpointOf, viewOf } from "../store/view"
import type { Experiment } from "../timeline/experiment"
import { lessons } from "./lesson/lessons"
import { openSharedPage } from "./openLecture"
import { linkStart } from "./parameters"
import { saveFile } from "./saveFile"
import { isTableFile, openTable } from "./table/tableFile"

/** All that is on the stage, where the reader stands, and what they wrote for themselves, as the text of a document. */
export function documentText(state: State): string {
  return printJson(writeDocument(state.experiment, { ...viewOf(state), ...notesIn(state) }))
}

/** So far one steps. */
const farthestStepped = 100_000

/** Whether the net was trained to get where the reader stands: it takes a while to get there again. */
export function isTrained({ t }: State): boolean {
  return t > farthestStepped
}

/** The address that opens exactly this moment; null where that is too much for a link. A lecturer's notes are in it only where they are meant to be: links are given to the class. */
export async function linkTo(state: State, withNotes = false): Promise<string | null> {
  const packed = await packLink(documentText(withNotes ? state : { ...state, notes: {} }))
  return packed && addressOf(linkStart + packed)
}

/** The address of this page with something in its hash, which no server is told. */
export function addressOf(hash: string): string {
  const { origin, pathname } = location
  return (origin === "null" ? "file://" : origin) + pathname + hash
}

/** The name of a file of this moment: `backprop-2-2-2-step8-20261126-0952` and an ending. */
export function fileName({ experiment, t }: State, ending: string, now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0")
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  const time = two(now.getHours()) + two(now.getMinutes())
  return `backprop-${sizesOf(experiment.network).join("-")}-step${t}-${day}-${time}.${ending}`
}

/** Hands JSON to the reader as a file of this moment. */
export function saveJson(text: string, ending: string): void {
  saveFile(new Blob([text], { type: "application/json" }), fileName(store.getState(), ending, new Date()))
}

/** Hands all that is on the stage to the reader as a file. */
export function saveDocument(state: State): void {
  saveJson(documentText(state), "chainrule.json")
}

/** Whoever opens something from elsewhere. */
interface Opening {
  /** The page begins with it: there is nothing to go back to. */
  readonly first: boolean
  /** The address has said which language is spoken. */
  readonly keepsLanguage: boolean
  /** Of a file, to be told where it cannot be opened. */
  readonly name?: string
}

/** Opens what a link holds. One that cannot be read changes nothing and is told; it stays in the address, to be copied. */
export async function openLink(hash: string, opening: Opening): Promise<void> {
  const unpacked = await unpackLink(hash.slice(linkStart.length))
  if (unpacked.ok) await openText(unpacked.text, opening)
  else store.getState().notify(`link.${unpacked.fault}`, {}, "error")
}

/** Opens a file, if it is not larger than one that is read; how a table is to be taken is asked. What is wrong with it is told, and changes nothing. */
export async function openFile(file: File): Promise<void> {
  if (await isTableFile(file)) {
    await openTable({ kind: "file", name: file.name, file })
    return
  }
  const text = await textOf(file)
  const name = toldName(file)
  if (typeof text === "string") await openText(text, { first: false, keepsLanguage: true, name })
  else tellRefusal({ message: `refusal.${text.code}`, slots: text.slots }, name)
}

/** Longer names of files are told in part. */
const longestName = 80

export function toldName(file: File): string {
  return excerpt(file.name, longestName)
}

function tellRefusal(why: Message, name: string | undefined): void {
  const { notify, locale } = store.getState()
  if (name === undefined) notify(why.message, why.slots, "error")
  else notify("share.not-opened", { name, why: sayMessage(sayIn(locale), why) }, "error")
}

export async function textOf(file: File): Promise<string | Refusal> {
  const tooLarge = refuseSize(file.size, stageLimits)
  if (tooLarge) return tooLarge
  try {
    const decoded = decode(new Uint8Array(await file.arrayBuffer()))
    return decoded.ok ? decoded.text : refusal("", decoded.why)
  } catch {
    // A folder, or a file that has gone meanwhile.
    return refusal("", "unreadable")
  }
}

/** Opens the text of a document or of a prepared lesson, or asks about weights. What is wrong with it is told, and changes nothing. */
export async function openText(text: string, { first, keepsLanguage, name }: Opening): Promise<void> {
  const { notify } = store.getState()
  const parsed = parseText(text, stageLimits)
  if (parsed.ok && isLesson(parsed.value)) {
    if (store.getState().embedding) notify("lesson.embedded", {}, "error")
    else lessons.setState({ asked: parsed.value })
    return
  }
  const reading = parsed.ok ? readDocument(parsed.value, stageLimits) : parsed
  if (!reading.ok) {
    await openWeights(text, reading.refusal, name)
    return
  }
  if (reading.unknown.length > 0) notify("notice.unknown-fields", { names: reading.unknown.join(", ") })
  const { view } = reading
  const language = languageOf(view)
  if (language && !keepsLanguage) await store.getState().setLocale(language)
  if (view.firstLayer !== undefined || view.product !== undefined) store.getState().setConvention(conventionFrom(view))
  await openMoment(reading.experiment, view)
  if (view.notes) {
    const own = notesFrom(view, reading)
    store.setState(({ notes }) => ({ notes: { ...notes, ...own } }))
  }
  if (first) store.setState({ past: [] })
}

/** A text that is no document may hold weights of another library: the reader is asked how to take them. */
async function openWeights(text: string, why: Refusal, name: string | undefined): Promise<void> {
  const mayBe = why.code === "not-a-document" || why.code === "not-json"
  const fetched = mayBe ? await import("./weights").catch(() => null) : null
  const outcome = fetched?.weights.askForWeights(text) ?? why
  if (outcome === "asked") return
  const isNeither = fetched && outcome.code === "not-a-document"
  tellRefusal(
    isNeither ? { message: "weights.neither", slots: {} } : { message: `refusal.${outcome.code}`, ...outcome },
    name,
  )
}

/** Another run where somebody stood in it, on its page of the lecture where it has one. One undo. */
export async function openMoment(experiment: Experiment, view: DocumentView): Promise<void> {
  const at = standpointOf(view, experiment)
  if (view.lesson && (await openSharedPage(view.lesson, { experiment, at }))) return
  const example = exampleOf(experiment)
  store.getState().open(example?.experiment ?? experiment, example?.id ?? null, at)
}

/** The example that a run is, to the last bit. */
export function exampleOf(experiment: Experiment): Preset | undefined {
  return Object.values(presets).find((preset) => isSame(preset.experiment, experiment))
}
