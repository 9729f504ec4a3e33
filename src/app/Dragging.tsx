import { useEffect } from "react"
import { store } from "../store/store"
import { dragNumbers } from "./dragNumbers"
import { markFault } from "./markFault"
import { wheelNumbers } from "./wheelNumbers"

/** Makes the numbers of all panels draggable, and lets the pointer say so from then on; marks the one that breaks a run. Nothing is drawn. */
export function Dragging() {
  useEffect(() => {
    const stops = [dragNumbers(store), wheelNumbers(store), markFault(store)]
    const root = document.documentElement
    root.toggleAttribute("data-drags", true)
    return () => {
      root.toggleAttribute("data-drags", false)
      for (const stop of stops) stop()
    }
  }, [])
  return null
}
