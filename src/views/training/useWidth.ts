import { type RefObject, useLayoutEffect, useState } from "react"

/** The width of an element in pixels, as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => setWidth(Math.round(watched.clientWidth) || first))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, first])
  return width
}
