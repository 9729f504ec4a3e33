import { useEffect, useState } from "react"
import { isSamePlace, placeShown } from "../timeline/stops"
import type { State } from "./state"
import { store } from "./store"

/** ms after which the reader is told that the engine is at work. */
const patience = 300

/** Whether the picture is not yet what was asked for. */
function isWaiting(state: State): boolean {
  return state.pictured !== state.experiment || !isSamePlace(placeShown(state.frame), state)
}

/** Whether the reader has waited for a picture for so long that it must be said. Costs no drawing while answers are quick. */
export function useComputing(): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    let clock: ReturnType<typeof setTimeout> | undefined
    function follow(state: State): void {
      if (isWaiting(state)) clock ??= setTimeout(() => setLate(true), patience)
      else {
        clearTimeout(clock)
        clock = undefined
        setLate(false)
      }
    }
    follow(store.getState())
    const unsubscribe = store.subscribe(follow)
    return () => {
      clearTimeout(clock)
      unsubscribe()
    }
  }, [])
  return isLate
}
