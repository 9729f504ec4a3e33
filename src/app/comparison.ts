import type { State } from "../store/state"
import type { AppStore } from "../store/store"
import { isSamePlace, type Place, placeShown } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import { type Client, createClient } from "../worker/client"
import type { SpawnWorker } from "../worker/line"

/** The run that is kept for comparison, with an engine of its own, at the place where the reader stands. */
export interface Comparison {
  /** After every change of the store. */
  follow(now: State, was: State): void
  /** Shows a picture together with the one that it is compared with, so that what changed is there with it. */
  meet(frame: Frame, show: () => void): void
  close(): void
}

/** A picture waits no longer than this for what it is compared with, ms. */
const patience = 250

export function createComparison(store: AppStore, spawn: SpawnWorker): Comparison {
  let client: Client | null = null
  /** The newest picture of the run that is kept. */
  let other: Frame | null = null
  let held: { readonly at: Place; readonly show: () => void } | null = null
  let clock: ReturnType<typeof setTimeout> | undefined

  function arrived(frame: Frame): void {
    other = frame
    const { frame: shown, compared } = store.getState()
    const at = placeShown(frame)
    if (held && isSamePlace(held.at, at)) release()
    else if (isSamePlace(placeShown(shown), at)) compared(frame)
  }

  function release(): void {
    clearTimeout(clock)
    const waiting = held
    held = null
    if (!waiting) return
    if (other && isSamePlace(placeShown(other), waiting.at)) store.getState().compared(other)
    waiting.show()
  }

  function keep(pinned: State["pinned"]): void {
    client?.close()
    client = null
    other = null
    if (!pinned) {
      release()
      return
    }
    // A worker that is lost is replaced here too; the page hears of it from its own.
    client = createClient(spawn, { frame: arrived, reached() {}, notice() {} })
    client.open(pinned)
  }

  return {
    follow(now, was) {
      if (now.pinned !== was.pinned) keep(now.pinned)
      // A picture of an experiment that is no longer open is shown no more.
      if (now.experiment !== was.experiment) held = null
      if (now.pinned !== was.pinned || !isSamePlace(now, was)) client?.seek(now.t, now.inside)
    },
    meet(frame, show) {
      held = { at: placeShown(frame), show }
      clearTimeout(clock)
      if (!client || (other && isSamePlace(placeShown(other), held.at))) release()
      else clock = setTimeout(release, patience)
    },
    close() {
      clearTimeout(clock)
      client?.close()
    },
  }
}
