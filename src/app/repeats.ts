import type { Command } from "../store/commands"
import type { State } from "../store/state"
import { isSamePlace, placeShown } from "../timeline/stops"

let drawn = true

/** Whether a key that is held down does its command once more: at most once for each frame that is drawn, and not before the picture has followed. */
export function mayRepeat({ once }: Command, state: State): boolean {
  return !once && drawn && isSamePlace(placeShown(state.frame), state)
}

/** Called with each command that a key does. */
export function hasRun(): void {
  drawn = false
  requestAnimationFrame(() => {
    drawn = true
  })
}
