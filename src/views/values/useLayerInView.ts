import { type RefObject, useEffect } from "react"

/** Scrolls the place of the tables, never the page, so that the layer at hand is seen from its head on; with the first layer, and for what is of no layer, the head of all. */
export function useLayerInView(root: RefObject<HTMLElement | null>, l: number | null): void {
  useEffect(() => {
    const place = root.current?.parentElement
    if (!place || place.scrollHeight <= place.clientHeight) return
    const layer = root.current?.querySelector(`[data-layer="${l}"]`)
    if (!layer || l === 1) {
      place.scrollTop = 0
      return
    }
    const [inner, outer] = [layer.getBoundingClientRect(), place.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom) place.scrollTop += inner.top - outer.top
  }, [root, l])
}
