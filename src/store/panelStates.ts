import type { StoreApi } from "zustand"
import type { State } from "./state"
import { store } from "./store"

/** The state as a panel shows it. */
export type PanelState = Pick<StoreApi<State>, "getState" | "getInitialState" | "subscribe">

export interface ShownPanel {
  /** What it shows. */
  readonly state: State
  show(state: State): void
}

/** The panels of the page, and what is shown to them when the state of the page is another: at once what it is, unless somebody says otherwise. */
export const panelStates = {
  shown: new Set<ShownPanel>(),
  follow(now: State, _was: State): void {
    for (const panel of panelStates.shown) panel.show(now)
  },
}

store.subscribe((now, was) => panelStates.follow(now, was))

export function createPanelState(): PanelState {
  let state: State | null = null
  const listeners = new Set<(now: State, was: State) => void>()
  const panel: ShownPanel = {
    get state() {
      return state ?? store.getState()
    },
    show(now) {
      const was = panel.state
      state = now
      for (const listener of listeners) listener(now, was)
    },
  }
  return {
    getState: () => panel.state,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      if (listeners.size === 0) {
        state = store.getState()
        panelStates.shown.add(panel)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        state = null
        panelStates.shown.delete(panel)
      }
    },
  }
}
