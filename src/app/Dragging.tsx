import { useEffect } from "react"
import { store } from "../store/store"
import { dragNumbers } from "./dragNumbers"
import { wheelNumbers } from "./wheelNumbers"

/** Makes the numbers of all panels draggable. Nothing is drawn. */
export function Dragging() {
  useEffect(() => {
    const stops = [dragNumbers(store), wheelNumbers(store)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return null
}
