import { type RefObject, useEffect } from "react"

/** Scrolls the place of the tables, never the page, so that the layer at hand is seen. */
export function useLayerInView(root: RefObject<HTMLElement | null>, l: number | null): void {
  useEffect(() => {
    const layer = root.current?.querySelector(`[data-layer="${l}"]`)
    const place = root.current?.parentElement
    if (!layer || !place || place.scrollHeight <= place.clientHeight) return
    const [inner, outer] = [layer.getBoundingClientRect(), place.getBoundingClientRect()]
    const below = Math.min(inner.bottom - outer.bottom, inner.top - outer.top)
    if (inner.top < outer.top) place.scrollTop += inner.top - outer.top
    else if (below > 0) place.scrollTop += below
  }, [root, l])
}
