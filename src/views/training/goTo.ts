import { store } from "../../store/store"
import { placeOf, startOf } from "../../timeline/cycle"
import type { Learning } from "../../timeline/training"
import { cyclesDone, knownBeside, lastCycle } from "./chart"

/** Stands where so many cycles are done: right after the update of the last of them. */
export function goTo(cycle: number): void {
  const { experiment, seek, stopTraining } = store.getState()
  stopTraining()
  seek(startOf(experiment, cycle))
}

/** A part of the run, for the keys that go far. */
const far = 0.1

/** Where a key of a slider leads: from one known cost to the next, by a tenth of the run, or to its ends; null for other keys. */
export function placeByKey(key: string, learning: Learning): number | null {
  const { experiment, t } = store.getState()
  // Where the reader wants to be, whether the picture is there yet or not.
  const done = cyclesDone(placeOf(experiment, t))
  const last = lastCycle(learning)
  const stride = Math.max(1, Math.round(far * last))
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return knownBeside(learning, done, 1)
    case "ArrowLeft":
    case "ArrowDown":
      return knownBeside(learning, done, -1)
    case "PageUp":
      return Math.min(last, done + stride)
    case "PageDown":
      return Math.max(0, done - stride)
    case "Home":
      return 0
    case "End":
      return last
    default:
      return null
  }
}
