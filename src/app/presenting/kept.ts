import { type Fields, isFields, own } from "../../document/fields"
import { stageLimits } from "../../document/limits"
import { parseDocument } from "../../document/parse"
import { printJson } from "../../document/printJson"
import { writeDocument } from "../../document/write"
import { bugIds } from "../../engine/bugs"
import type { State } from "../../store/state"
import { store } from "../../store/store"
import { themes } from "../../store/themes"
import { documentText } from "../sharing"
import type { Sight } from "./audienceState"
import { type Checkpoint, readCheckpoint, reviveNumbers, writeCheckpoint } from "./checkpoint"
import { type Controls, controls } from "./controls"
import { readPicture, readStaging } from "./messages"
import { presentingKey } from "./session"

/** What brings a presentation back after a reload or a crash: under which name the class's windows follow, what was on the stage, and how it was shown. */
interface Kept {
  readonly session: string
  readonly text: string
  readonly controls: Partial<Controls>
}

const version = 1
/** The least time between two writings, ms. */
const pause = 500

/** Keeps it from now on, a little after each change and when the page is left. */
export function keepFor(session: string): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const write = () => {
    if (timer) clearTimeout(timer)
    timer = null
    keep(session, store.getState(), controls.getState())
  }
  const soon = () => {
    timer ??= setTimeout(write, pause)
  }
  const stop = [
    store.subscribe((now, was) => standing.some((key) => now[key] !== was[key]) && soon()),
    controls.subscribe((now, was) => leading.some((key) => now[key] !== was[key]) && soon()),
  ]
  addEventListener("pagehide", write)
  write()
  return () => {
    if (timer) clearTimeout(timer)
    removeEventListener("pagehide", write)
    for (const end of stop) end()
  }
}

const standing = ["experiment", "t", "inside", "selected", "notes", "reading", "tab", "convention"] as const
const leading = ["mode", "before", "frozen", "points", "watch", "theme", "blank", "spotlight", "hidden"] as const

function keep(session: string, state: State, controls: Controls): void {
  const { mode, before, frozen, points, watch, theme, blank, spotlight, hidden } = controls
  const kept = (begin: Checkpoint | null) => ({
    version,
    session,
    text: documentText(state),
    mode,
    before,
    points,
    watch,
    staging: { theme, blank, spotlight, hidden, pointer: null },
    frozen: frozen && {
      text: printJson(writeDocument(frozen.experiment)),
      picture: frozen.picture,
      begin: begin && writeCheckpoint(begin),
      bug: frozen.experiment.bug ?? null,
    },
  })
  const begin = frozen?.begin ?? null
  // Of a large net it may be too much: without it the class's engine has a long way again.
  if (!isWritten(kept(begin)) && begin) isWritten(kept(null))
}

/** Where it is blocked or full, the presentation goes on until the page is left. */
function isWritten(kept: object): boolean {
  try {
    sessionStorage.setItem(presentingKey, printJson(kept))
    return true
  } catch {
    return false
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(presentingKey)
  } catch {
    // Blocked: nothing was kept.
  }
}

/** null where nothing was kept, or nothing that makes sense. */
export function lastKept(): Kept | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(presentingKey) ?? "null", reviveNumbers)
    if (!isFields(value) || own(value, "version") !== version) return null
    const [session, text] = [own(value, "session"), own(value, "text")]
    if (typeof session !== "string" || typeof text !== "string") return null
    return { session, text, controls: readControls(value) }
  } catch {
    return null
  }
}

function readControls(value: Fields): Partial<Controls> {
  const [staging, watch] = [own(value, "staging"), own(value, "watch")]
  const read = isFields(staging) ? readStaging(staging) : null
  const [before, since] = isFields(watch) ? [own(watch, "before"), own(watch, "since")] : []
  const isWatch = typeof before === "number" && (since === null || typeof since === "number")
  return {
    ...read,
    mode: own(value, "mode") === "here" ? "here" : "window",
    points: own(value, "points") === true,
    before: readBefore(own(value, "before")),
    frozen: readFrozen(own(value, "frozen")),
    ...(isWatch && { watch: { before, since } }),
  }
}

function readBefore(value: unknown): Controls["before"] {
  if (!isFields(value)) return null
  const theme = themes.find((known) => known === own(value, "theme"))
  return theme ? { theme, isFocused: own(value, "isFocused") === true } : null
}

function readFrozen(value: unknown): Sight | null {
  if (!isFields(value)) return null
  const [text, shown] = [own(value, "text"), own(value, "picture")]
  const picture = isFields(shown) ? readPicture(shown) : null
  const reading = typeof text === "string" ? parseDocument(text, stageLimits) : null
  if (!picture || !reading?.ok) return null
  const begin = readCheckpoint(own(value, "begin")) ?? null
  const bug = bugIds.find((known) => known === own(value, "bug"))
  return { experiment: { ...reading.experiment, ...(bug && { bug }) }, picture, begin, curve: null }
}
