import { useSyncExternalStore } from "react"
import { useStore } from "zustand"
import { createStore } from "zustand/vanilla"
import { compareSlice } from "./compareSlice"
import { curveSlice } from "./curveSlice"
import { experimentSlice } from "./experimentSlice"
import { focusSlice } from "./focusSlice"
import { playbackSlice } from "./playbackSlice"
import { proofSlice } from "./proofSlice"
import { settingsSlice } from "./settingsSlice"
import type { State } from "./state"

/** A store of its own; the page has one, tests make theirs. */
export function createAppStore() {
  return createStore<State>()((...tools) => ({
    ...experimentSlice(...tools),
    ...playbackSlice(...tools),
    ...compareSlice(...tools),
    ...focusSlice(...tools),
    ...proofSlice(...tools),
    ...curveSlice(...tools),
    ...settingsSlice(...tools),
  }))
}

export type AppStore = ReturnType<typeof createAppStore>

/** The state of the page. */
export const store = createAppStore()

/** One small part of the state, in a component. */
export function useApp<T>(selector: (state: State) => T): T {
  return useStore(store, selector)
}

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

/** What is pointed at, selected and run. */
export const useFocus = seldom("hovered", "selected", "experiment")

/** How the page speaks. */
export const useSpeech = seldom("locale", "convention")
