import { type RefObject, useEffect } from "react"

/** Training takes the place of the equation: who was in there goes on from what pauses and starts it. The place that waited with the focus may have become a stop of the Tab key meanwhile. */
export function useArrival(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = root.current?.closest("[id][tabindex]")
    if (place && place === document.activeElement) place.querySelector<HTMLElement>("[aria-keyshortcuts]")?.focus()
  }, [root])
}
