import { useEffect } from "react"
import { record } from "./acts"
import { lessons } from "./lessons"
import { go, leaveLesson } from "./player"

/** M adds the moment, Shift+M opens the list; while a lesson is played, Page Down and Page Up, which a clicker sends, go from moment to moment, and Shift+E ends it. */
export function useLessonKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector("dialog[open]")) return
      const act = pageAct(event) ?? letterAct(event)
      if (!act) return
      // Before the page's own keys: Page Down is a step there.
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) act()
    }
    addEventListener("keydown", onKeyDown, { capture: true })
    return () => removeEventListener("keydown", onKeyDown, { capture: true })
  }, [])
}

/** A clicker is heard wherever the focus is, but for fields that use these keys themselves. */
function pageAct({ key, shiftKey, target }: KeyboardEvent): (() => void) | null {
  if ((key !== "PageDown" && key !== "PageUp") || shiftKey || lessons.getState().playing === null) return null
  const isField = target instanceof Element && target.matches("input, select") && !target.closest("[data-steps]")
  return isField ? null : () => go(key === "PageDown" ? 1 : -1)
}

/** By the key's place: with a Korean layout it is another letter. */
function letterAct({ code, shiftKey, target }: KeyboardEvent): (() => void) | null {
  const ends = code === "KeyE" && shiftKey && lessons.getState().playing !== null
  if (code !== "KeyM" && !ends) return null
  if (target instanceof Element && target.matches("input, select, textarea, [contenteditable]")) return null
  if (ends) return leaveLesson
  return shiftKey ? () => lessons.setState({ isOpen: true }) : record
}
