import { changeOf } from "../store/changeOf"
import { draggedValue, travelOf } from "../store/draggedValue"
import { nextGesture } from "../store/experimentSlice"
import { askedValue } from "../store/presentValue"
import type { AppStore } from "../store/store"
import { termAt } from "./dragNumbers"

/** With Alt held the wheel changes the number under it, fine with Shift; without it scrolls, as everywhere. All turns of one hold are one undo. Returns how to stop. */
export function wheelNumbers(store: AppStore): () => void {
  let gesture: { readonly name: string; readonly term: string } | null = null

  function turn(event: WheelEvent): void {
    const term = event.altKey ? termAt(event.target) : null
    const state = store.getState()
    const value = term && askedValue(term, state)
    if (!term || value === null) return
    event.preventDefault()
    // With Shift a wheel turns sideways.
    const direction = -Math.sign(event.deltaY || event.deltaX)
    const change = changeOf(term, draggedValue(value, travelOf(direction, event.shiftKey)), state.frame)
    if (gesture?.term !== term) gesture = { name: nextGesture(), term }
    const refused = change && state.edit(change, gesture.name)
    if (refused) state.notify(refused.message, refused.slots, "error")
  }

  // Listened to only while Alt is held: a page that listens to the wheel scrolls less smoothly.
  function hold(event: KeyboardEvent): void {
    if (event.key === "Alt") addEventListener("wheel", turn, { passive: false })
  }

  function release(event: Event): void {
    if (event instanceof KeyboardEvent && event.key !== "Alt") return
    removeEventListener("wheel", turn)
    gesture = null
  }

  addEventListener("keydown", hold)
  addEventListener("keyup", release)
  addEventListener("blur", release)
  return () => {
    removeEventListener("keydown", hold)
    removeEventListener("keyup", release)
    removeEventListener("blur", release)
    removeEventListener("wheel", turn)
  }
}
