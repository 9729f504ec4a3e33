import { createContext, useContext } from "react"
import type { PanelState } from "./panelStates"

const Shown = createContext<PanelState | null>(null)

/** Around a panel. */
export const PanelStateProvider = Shown.Provider

/** The state as the panel shows it in which a component stands; null where it stands in none. */
export function usePanelState(): PanelState | null {
  return useContext(Shown)
}
