import type { AppStore } from "../store/store"
import { alsoLater } from "../ui/later"
import type { Client } from "../worker/client"

const fetchKeeper = () => import("./keepCurve")
alsoLater(fetchKeeper)

/** What keeps the curve of a number (keepCurve.ts), fetched when one is wanted for the first time; `isSettled`: whether it may be called then. */
export function curveLater(store: AppStore, client: Client, isSettled: () => boolean): () => void {
  let keep: (() => void) | null = null
  let isComing = false

  async function fetch(): Promise<void> {
    isComing = true
    const found = await fetchKeeper().catch(() => null)
    isComing = false
    keep = found?.keepCurve(store, client) ?? null
    const { curveWanted, curveFailed } = store.getState()
    if (!keep && curveWanted) curveFailed(curveWanted)
    else if (isSettled()) keep?.()
  }

  return () => {
    const { curveWanted, curveMissing } = store.getState()
    if (keep) keep()
    else if (curveWanted && curveWanted !== curveMissing && !isComing) void fetch()
  }
}
