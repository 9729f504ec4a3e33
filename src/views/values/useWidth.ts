import { type RefObject, useLayoutEffect, useState } from "react"

/** The width of an element in pixels, in steps of 16 so that little changes when little changes; null before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const look = () => setWidth(Math.floor(measured.clientWidth / 16) * 16)
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(measured)
    return () => sizes.disconnect()
  }, [element])
  return width
}
