import type { KeyboardEvent } from "react"
import type { StepKind } from "../../engine/step"
import { store } from "../../store/store"

/** B or F9 on any button of a line. */
export function breakpointKey(kind: StepKind) {
  return (event: KeyboardEvent) => {
    const { code, key, repeat, shiftKey, ctrlKey, metaKey, altKey } = event
    if ((code !== "KeyB" && key !== "F9") || shiftKey || ctrlKey || metaKey || altKey) return
    // Else the page would set one on the current line as well.
    event.preventDefault()
    if (!repeat) store.getState().toggleBreakpoint(kind)
  }
}
