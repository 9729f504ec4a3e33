import { isFields, own } from "../document/fields"
import { presets } from "../presets"
import { notesOf } from "../store/notes"
import type { State } from "../store/state"
import type { AppStore } from "../store/store"
import { saveFile } from "./saveFile"
import { documentText } from "./sharing"

/** Work that this browser keeps: a document with its view, under a key of its own, so that two tabs never write over each other. */
export interface KeptWork {
  readonly key: string
  readonly title: string
  readonly saved: Date
  readonly text: string
}

const start = "chainrule.work."
const version = 1
/** So many pieces of work are kept, the newest. */
const most = 5
/** The least time between two writings, ms. */
const pause = 1000

/** The newest that an earlier visit left. */
export function lastWork(): KeptWork | null {
  return keptWork().find(({ saved }) => saved.getTime() < performance.timeOrigin) ?? null
}

/** What is kept, the newest first. What a newer version wrote is left alone; what cannot be read is set aside under another name. Empty where storage is blocked. */
export function keptWork(): readonly KeptWork[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .flatMap((key) => {
        const work = read(key)
        return work ? [work] : []
      })
      .sort((a, b) => b.saved.getTime() - a.saved.getTime())
  } catch {
    return []
  }
}

export function deleteWork(key: string): void {
  localStorage.removeItem(key)
}

/** All that this browser keeps, read by nobody, as a file. */
export function saveKept(): void {
  const ours = Object.entries(localStorage).filter(([key]) => key.startsWith("chainrule."))
  saveFile(
    new Blob([JSON.stringify(Object.fromEntries(ours), null, 2)], { type: "application/json" }),
    "chainrule-kept.json",
  )
}

function read(key: string): KeptWork | null {
  const text = localStorage.getItem(key) ?? ""
  try {
    const value: unknown = JSON.parse(text)
    if (isFields(value)) {
      const [title, saved, document] = [own(value, "title"), own(value, "saved"), own(value, "text")]
      if (own(value, "version") !== version) return null
      if (typeof title === "string" && typeof saved === "number" && typeof document === "string")
        return { key, title, saved: new Date(saved), text: document }
    }
  } catch {
    // Not JSON: as below.
  }
  localStorage.setItem(key.replace(start, "chainrule.damaged-work."), text)
  localStorage.removeItem(key)
  return null
}

/** From now on keeps what the reader changes, a little later and under a key of this visit. Where nothing can be kept, that is told once. */
export function keepWork(store: AppStore): void {
  // No other visit began at the same moment; a name by chance would need a secure address.
  const key = `${start}${performance.timeOrigin}`
  let waiting = false
  let isTold = false
  function write(): void {
    const work = ownWork(store.getState())
    if (!work) return
    try {
      const value = { version, title: work.experiment.title, saved: Date.now(), text: documentText(work) }
      const isNew = localStorage.getItem(key) === null
      localStorage.setItem(key, JSON.stringify(value))
      if (isNew) for (const { key: old } of keptWork().slice(most)) deleteWork(old)
    } catch {
      if (!isTold) store.getState().notify("kept.failed", {}, "error")
      isTold = true
    }
  }
  /** A run that plays is kept where it stops. */
  function writeAtRest(): void {
    waiting = false
    if (store.getState().playing) soon()
    else write()
  }
  function soon(): void {
    if (waiting) return
    waiting = true
    setTimeout(writeAtRest, pause)
  }
  store.subscribe((now, was) => {
    if (
      now.experiment !== was.experiment ||
      now.t !== was.t ||
      now.selected !== was.selected ||
      now.notes !== was.notes
    )
      soon()
  })
  // What was done before this was fetched.
  soon()
  // What changed in the last second or while it plays, too.
  addEventListener("pagehide", () => waiting && write())
}

/** The reader's own work, also while the lecture is open; null where it is an example as it comes. */
function ownWork(state: State): State | null {
  const work = state.aside ? { ...state, ...state.aside, reading: null } : state
  const isExample = Object.values(presets).some(({ experiment }) => experiment === work.experiment)
  return isExample && notesOf(work).length === 0 ? null : work
}
