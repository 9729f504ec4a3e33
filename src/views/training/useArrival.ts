import { type RefObject, useEffect } from "react"
import { store } from "../../store/store"

/** What had the focus when another place was asked for last. */
let left: Element | null = null
store.subscribe((now, was) => {
  if (now.tab !== was.tab) left = document.activeElement
})

/** Training takes the place of the equation: who was in there goes on from what pauses and starts it. */
export function useArrival(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isLost = left !== null && left !== document.body && !left.checkVisibility()
    left = null
    if (isLost) root.current?.querySelector<HTMLElement>("[aria-keyshortcuts]")?.focus()
  }, [root])
}
