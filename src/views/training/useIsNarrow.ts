import { type RefObject, useLayoutEffect, useState } from "react"

/** Narrower, in pixels, a drawing of the usual width would have small words. */
const least = 304

export function useIsNarrow(place: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const look = () => setNarrow(element.clientWidth < least)
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [place])
  return isNarrow
}
