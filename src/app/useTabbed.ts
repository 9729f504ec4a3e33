import { useSyncExternalStore } from "react"

/** Where there is no room for all places at once: the same words stand in App.module.css. */
const tabbed = "(width < 760px), (width < 1200px) and (height < 680px), (height < 560px)"

/** Whether the places beside the network share one place, as tabs. */
export function useTabbed(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(tabbed)
      query.addEventListener("change", changed)
      return () => query.removeEventListener("change", changed)
    },
    () => matchMedia(tabbed).matches,
    () => false,
  )
}
