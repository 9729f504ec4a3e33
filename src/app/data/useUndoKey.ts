import { type RefObject, useEffect } from "react"

/** Ctrl+Z anywhere in the dialog that a part stands in: it takes back what was done there. */
export function useUndoKey(part: RefObject<HTMLElement | null>, undo: () => void): void {
  useEffect(() => {
    const dialog = part.current?.closest("dialog")
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== "KeyZ" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      undo()
    }
    dialog?.addEventListener("keydown", onKeyDown)
    return () => dialog?.removeEventListener("keydown", onKeyDown)
  })
}
