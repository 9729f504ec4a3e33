import { useSyncExternalStore } from "react"
import type { State } from "./state"
import { store } from "./store"

/** A hook for hundreds of components that read only these parts: they are asked when one of them has changed, not at each step of play. */
function seldom<Part extends keyof State>(...parts: readonly Part[]) {
  const listeners = new Set<() => void>()
  store.subscribe((now, was) => {
    if (parts.some((part) => now[part] !== was[part])) for (const listen of listeners) listen()
  })
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return <T>(selector: (state: Pick<State, Part>) => T): T => {
    const read = () => selector(store.getState())
    return useSyncExternalStore(listen, read, read)
  }
}

/** What is pointed at, selected and run, and what the picture is of. */
export const useFocus = seldom("hovered", "selected", "experiment", "pictured")

/** How the page speaks. */
export const useSpeech = seldom("locale", "convention")
