import { type ReactNode, useState } from "react"
import { createPanelState } from "../store/panelStates"
import { PanelStateProvider } from "../store/usePanelState"

/** Around a panel, which shows the pictures of training when it is its turn. */
export function PanelShown({ children }: { readonly children: ReactNode }) {
  const [state] = useState(createPanelState)
  return <PanelStateProvider value={state}>{children}</PanelStateProvider>
}
