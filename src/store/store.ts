import { useStore } from "zustand"
import { createStore } from "zustand/vanilla"
import { compareSlice } from "./compareSlice"
import { curveSlice } from "./curveSlice"
import { experimentSlice } from "./experimentSlice"
import { focusSlice } from "./focusSlice"
import { lectureSlice } from "./lectureSlice"
import type { PanelState } from "./panelStates"
import { playbackSlice } from "./playbackSlice"
import { proofSlice } from "./proofSlice"
import { settingsSlice } from "./settingsSlice"
import type { State } from "./state"
import { trainingSlice } from "./trainingSlice"
import { usePanelState } from "./usePanelState"

/** A store of its own; the page has one, tests make theirs. */
export function createAppStore() {
  return createStore<State>()((...tools) => ({
    ...experimentSlice(...tools),
    ...playbackSlice(...tools),
    ...trainingSlice(...tools),
    ...compareSlice(...tools),
    ...focusSlice(...tools),
    ...proofSlice(...tools),
    ...curveSlice(...tools),
    ...lectureSlice(...tools),
    ...settingsSlice(...tools),
  }))
}

export type AppStore = ReturnType<typeof createAppStore>

/** The state of the page. */
export const store = createAppStore()

/** One small part of the state, in a component: as the panel shows it in which that stands. */
export function useApp<T>(selector: (state: State) => T): T {
  return useStore(useShown(), selector)
}

/** The state as the panel shows it in which a component stands, to be read while that is drawn: of the picture, the page's own may be further. */
export function useShown(): PanelState {
  return usePanelState() ?? store
}
