import { useStore } from "zustand"
import { createStore } from "zustand/vanilla"
import { store } from "./store"

/** Most epochs a second that training does; null: as many as it can. */
export const pace = createStore<{ readonly epochs: number | null }>()(() => ({ epochs: null }))

/** The paces there are: so slow that each epoch can be looked at, and as quick as a screen shows pictures. */
export const paces = [2, 5, 20, 60] as const

export const usePace = () => useStore(pace).epochs

/** A run in training goes on at the new pace. */
export function setPace(epochs: number | null): void {
  pace.setState({ epochs })
  const { training, train } = store.getState()
  if (training) train({ ...training })
}
