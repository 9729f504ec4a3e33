import { presets } from "../presets"
import { notesOf } from "../store/notes"
import type { State } from "../store/state"
import type { AppStore } from "../store/store"
import { saveFile } from "./saveFile"
import { documentText } from "./sharing"
import { type KeptText, shelf } from "./shelf"

/** Work that this browser keeps: documents with their views. */
const works = shelf("work", 5)
/** The least time between two writings, ms. */
const pause = 1000

/** The newest that an earlier visit left. */
export function lastWork(): KeptText | null {
  return keptWork().find(({ saved }) => saved.getTime() < performance.timeOrigin) ?? null
}

export function keptWork(): readonly KeptText[] {
  return works.all()
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

/** From now on keeps what the reader changes, a little later and under a key of this visit. Where nothing can be kept, that is told once. */
export function keepWork(store: AppStore): void {
  // No other visit began at the same moment; a name by chance would need a secure address.
  const name = String(performance.timeOrigin)
  let waiting = false
  function write(): void {
    const work = ownWork(store.getState())
    if (!work) return
    const failed = () => store.getState().notify("kept.failed", {}, "error")
    works.keep(name, work.experiment.title, documentText(work), failed)
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

/** The reader's own work, also while the lecture is open or a lesson is played; null where it is an example as it comes. */
function ownWork(state: State): State | null {
  const work = state.aside ? { ...state, ...state.aside, reading: null } : state
  const isExample = Object.values(presets).some(({ experiment }) => experiment === work.experiment)
  return isExample && notesOf(work).length === 0 ? null : work
}
