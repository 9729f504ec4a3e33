import { stageLimits } from "../document/limits"
import { parseDocument } from "../document/parse"
import { printJson } from "../document/printJson"
import { plainName, type Refusal } from "../document/refusal"
import { writeDocument } from "../document/write"
import type { Message } from "../i18n/say"
import { store } from "../store/store"
import { ownWork } from "./keepWork"
import { deleteText, writeText } from "./keptText"
import { keptWork, newKey, openKept, ownKey, readWork } from "./keptWork"
import { documentText } from "./sharing"

/** So many pieces of work are kept under names. */
const most = 50

/** What was kept, and whether with a number because its name was taken; or why not. */
export type Named =
  | { readonly ok: true; readonly title: string; readonly isNumbered: boolean }
  | { readonly ok: false; readonly why: Message }

/** Keeps what is on the stage under a name, beside all that is kept already: a name that is taken gets a number. */
export function keepCopy(typed: string): Named {
  return named(typed, null, documentText(store.getState()), new Date())
}

/** Gives what is kept another name, and what is on the stage with it where that is the same. */
export function rename(key: string, typed: string): Named {
  const work = readWork(key)
  if (!work) return refused("kept.gone")
  const state = store.getState()
  const isOnStage = key === ownKey && state.aside === null && ownWork(state) !== null
  const outcome = named(typed, work.key, isOnStage ? documentText(state) : work.text, work.saved)
  if (outcome.ok && isOnStage) void openKept(outcome.text)
  return outcome
}

type Written = Named & ({ readonly ok: false } | { readonly ok: true; readonly text: string })

/** Writes a document under a name. What had the key before has the name instead: a name that was given keeps its key, what was kept by itself gets one. */
function named(typed: string, before: string | null, document: string, saved: Date): Written {
  const wished = plainName(typed).trim()
  const { length } = Array.from(wished)
  if (length === 0) return refused("kept.no-name")
  if (length > stageLimits.title) return refused("kept.long-name", { limit: stageLimits.title, found: length })
  const names = keptWork().filter(({ isNamed }) => isNamed)
  const isNamed = names.some(({ key }) => key === before)
  if (!isNamed && names.length >= most) return refused("kept.too-many", { limit: most })
  const others = names.filter(({ key }) => key !== before).map(({ title }) => title)
  const title = freeName(wished, others)
  const text = retitled(document, title)
  if (typeof text !== "string") return { ok: false, why: { message: `refusal.${text.code}`, slots: text.slots } }
  const key = isNamed && before !== null ? before : newKey()
  try {
    writeText({ key, title, saved, text })
  } catch {
    return refused("kept.full")
  }
  if (before !== null && key !== before) deleteText(before)
  return { ok: true, title, isNumbered: title !== wished, text }
}

/** The name, or with the first number that nothing else has, so that the two can be told apart: "Lesson (2)". */
function freeName(wished: string, taken: readonly string[]): string {
  let name = wished
  for (let n = 2; taken.includes(name); n++) {
    const number = ` (${n})`
    const letters = Array.from(wished).slice(0, stageLimits.title - number.length)
    name = letters.join("").trimEnd() + number
  }
  return name
}

/** A document with another title; its view, and the notes in it, as they are. */
function retitled(document: string, title: string): string | Refusal {
  const reading = parseDocument(document, stageLimits)
  if (!reading.ok) return reading.refusal
  return printJson(writeDocument({ ...reading.experiment, title }, reading.view))
}

function refused(
  message: Message["message"],
  slots: Message["slots"] = {},
): { readonly ok: false; readonly why: Message } {
  return { ok: false, why: { message, slots } }
}
