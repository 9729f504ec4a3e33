import { type RefObject, useEffect } from "react"

/** Scrolls the place of the tables, never the page, so that the layer at hand is seen from its head on; with the first layer, and for what is of no layer, the head of all. */
export function useLayerInView(root: RefObject<HTMLElement | null>, l: number | null): void {
  useEffect(() => {
    const place = root.current?.parentElement
    if (!root.current || !place) return
    const layer = l === 1 ? null : root.current.querySelector(`[data-layer="${l}"]`)
    // An observer looks after the layout that there is anyway; reading where things are at once would make another.
    const observer = new IntersectionObserver(
      ([seen]) => {
        observer.disconnect()
        if (!seen || place.scrollHeight <= place.clientHeight) return
        if (!layer) place.scrollTop = 0
        else if (seen.intersectionRatio < 1)
          place.scrollTop += seen.boundingClientRect.top - (seen.rootBounds?.top ?? 0)
      },
      { root: place },
    )
    observer.observe(layer ?? root.current)
    return () => observer.disconnect()
  }, [root, l])
}
