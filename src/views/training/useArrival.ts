import { type RefObject, useEffect } from "react"

/** Training takes the place of the equation: who was in there goes on from what pauses and starts it. */
export function useArrival(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = root.current?.closest('[tabindex="-1"]')
    if (place && place === document.activeElement) place.querySelector<HTMLElement>("[aria-keyshortcuts]")?.focus()
  }, [root])
}
