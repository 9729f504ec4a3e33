import { type RefObject, useEffect } from "react"

/** Tells a place that scrolls, as `--head`, how high the head is that stays over its rows: what takes the focus is not to lie under it. */
export function useHeadHeight(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const own = place.current
    const head = own?.querySelector("thead")
    if (!own || !head) return
    const seen = new ResizeObserver(() => own.style.setProperty("--head", `${head.offsetHeight}px`))
    seen.observe(head)
    return () => seen.disconnect()
  }, [place])
}
