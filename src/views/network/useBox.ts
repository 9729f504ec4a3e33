import { type RefObject, useLayoutEffect, useState } from "react"
import type { Box } from "./layoutNetwork"

/** What is drawn before anything can be measured, and in the page as it is delivered. */
const unmeasured: Box = { width: 720, height: 460 }

/** The size of an element in whole CSS px, kept up to date. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState(unmeasured)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => {
      const [width, height] = [Math.floor(target.clientWidth), Math.floor(target.clientHeight)]
      if (width > 0) setBox((was) => (was.width === width && was.height === height ? was : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return box
}
