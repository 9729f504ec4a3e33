import { greysOf } from "../document/greys"
import { presets } from "../presets"
import { notesOf } from "../store/notes"
import type { State } from "../store/state"
import type { AppStore } from "../store/store"
import { deleteText, writeText } from "./keptText"
import { isKnown, keptWork, ownKey } from "./keptWork"
import { documentText, isTrained, saveDocument } from "./sharing"

/** So many pieces of work are kept by themselves, the newest. */
const most = 5
/** Letters of samples beyond which a browser's storage, of some 5 million, has no room: to write them out would only make the page wait. */
const mostLetters = 4_500_000
/** What a number takes in the mean; a pixel of a picture takes one. */
const lettersOfNumber = 9
/** The least time between two writings, ms. */
const pause = 1000

/** From now on keeps what the reader changes, a little later and under a key of this visit. Where nothing can be kept, that is told once. */
export function keepWork(store: AppStore): void {
  let waiting = false
  let isTold = false
  function write(): void {
    const work = ownWork(store.getState())
    if (!work) return
    put(ownKey, work)
  }
  function put(key: string, work: State): void {
    try {
      if (isTooMuch(work)) throw new RangeError("more samples than can be kept")
      const text = documentText(work)
      if (isKnown(text)) return
      writeText({ key, title: work.experiment.title, saved: new Date(), text })
      const unnamed = keptWork().filter(({ isNamed }) => !isNamed)
      for (const { key } of unnamed.slice(most)) deleteText(key)
    } catch {
      const offer = { message: "share.save" as const, slots: {}, act: () => saveDocument(store.getState()) }
      if (!isTold) store.getState().notify("kept.failed", {}, "error", offer)
      isTold = true
    }
  }
  /** What waited while something else was on the stage, which stays: what comes of that is kept in its place. */
  function keepBeside(state: State): void {
    const work = ownWork(state)
    if (work) put(`${ownKey}.${performance.now()}`, work)
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
    if (was.aside && !now.aside && now.experiment !== was.aside.experiment) keepBeside(was)
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

function isTooMuch({ experiment: { samples } }: State): boolean {
  const [first] = samples
  if (!first) return false
  const letters = greysOf(first.x) === null ? lettersOfNumber * first.x.length : first.x.length
  return samples.length * (letters + lettersOfNumber * first.y.length) > mostLetters
}

/** The reader's own work, also while the lecture is open; null where it is an example as it comes that was only stepped through. */
export function ownWork(state: State): State | null {
  const work = state.aside ? { ...state, ...state.aside, reading: null } : state
  const isExample = Object.values(presets).some(({ experiment }) => experiment === work.experiment)
  return isExample && !isTrained(work) && notesOf(work).length === 0 ? null : work
}
