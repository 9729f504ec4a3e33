import { useCallback, useSyncExternalStore } from "react"

/** Whether a media query holds. */
export function useMedia(condition: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const query = matchMedia(condition)
      query.addEventListener("change", changed)
      return () => query.removeEventListener("change", changed)
    },
    [condition],
  )
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(condition).matches,
    () => false,
  )
}

/** Whether the places stand under the network, in one scroll with it. */
export function useNarrow(): boolean {
  return useMedia("(width < 47.5rem)")
}
