import { type RefObject, useEffect } from "react"

/** Scrolls the place of the tables, never the page, so that the layer at hand is seen from its head on; with the first layer, and for what is of no layer, the head of all. Not while play is quick, nor away from the cell that has the focus. */
export function useLayerInView(root: RefObject<HTMLElement | null>, l: number | null, quick: boolean): void {
  useEffect(() => {
    const place = root.current?.parentElement
    if (quick || !root.current || !place) return
    const layer = l === 1 ? null : root.current.querySelector(`[data-layer="${l}"]`)
    // An observer looks after the layout that there is anyway; reading where things are at once would make another.
    const observer = new IntersectionObserver(
      ([seen]) => {
        observer.disconnect()
        if (root.current?.contains(document.activeElement) && document.activeElement?.matches("[data-cell]")) {
          document.activeElement.scrollIntoView({ block: "nearest", inline: "nearest" })
          return
        }
        if (!seen || place.scrollHeight <= place.clientHeight) return
        if (!layer) place.scrollTop = 0
        else if (seen.intersectionRatio < 1)
          place.scrollTop += seen.boundingClientRect.top - (seen.rootBounds?.top ?? 0)
      },
      { root: place },
    )
    observer.observe(layer ?? root.current)
    return () => observer.disconnect()
  }, [root, l, quick])
}
