import { type RefObject, useEffect } from "react"

/** Escape in the dialog around an element stops what is under way, where there is something, and only then leaves the dialog. */
export function useCancel(inside: RefObject<HTMLElement | null>, stop: (() => void) | null): void {
  useEffect(() => {
    const dialog = inside.current?.closest("dialog")
    if (!dialog || !stop) return
    const onCancel = (event: Event) => {
      // That a choice of a file was left comes by here as well.
      if (event.target !== dialog) return
      event.preventDefault()
      stop()
    }
    dialog.addEventListener("cancel", onCancel)
    return () => dialog.removeEventListener("cancel", onCancel)
  }, [inside, stop])
}
