import { type RefObject, useLayoutEffect, useState } from "react"
import type { Box } from "./layoutNetwork"

/** For the picture in the page as it is delivered, which is drawn where nothing can be measured. */
const delivered: Box = { width: 720, height: 460 }

/** The size of an element in whole CSS px, kept up to date; null until it has been measured, which is before the first paint. */
export function useBox(element: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState(typeof document === "undefined" ? delivered : null)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => {
      const [width, height] = [Math.floor(target.clientWidth), Math.floor(target.clientHeight)]
      if (width > 0) setBox((was) => (was?.width === width && was.height === height ? was : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return box
}
