import { isQuick } from "./isQuick"
import { useApp } from "./store"
import { useSettled } from "./useSettled"

/** Whether numbers run, and for a moment after: what comes with rest waits until the picture at which they stopped is drawn. */
export function useQuick(): boolean {
  const quick = useApp(isQuick)
  return useSettled(quick) || quick
}
