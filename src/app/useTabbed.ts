import { useSyncExternalStore } from "react"
import { useApp } from "../store/store"

/** Where there is no room for all places at once: the same words stand in App.module.css. */
const tabbed = "(width < 47.5rem), (width < 75rem) and (height < 42.5rem), (height < 35rem)"

/** Whether the places beside the network share one place, as tabs: where there is little room, and in front of a class. */
export function useTabbed(): boolean {
  const projected = useApp((state) => state.theme === "projector")
  return useMedia(tabbed) || projected
}

/** Whether the places stand under the network, in one scroll with it. */
export function useNarrow(): boolean {
  return useMedia("(width < 47.5rem)")
}

function useMedia(words: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(words)
      query.addEventListener("change", changed)
      return () => query.removeEventListener("change", changed)
    },
    () => matchMedia(words).matches,
    () => false,
  )
}
