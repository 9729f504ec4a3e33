import { type RefObject, useEffect, useState } from "react"

/** Whether a place holds more than it shows. */
export function useScrolls(place: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const look = () =>
      setScrolls(element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
    const sizes = new ResizeObserver(look)
    const observe = () => {
      sizes.disconnect()
      for (const box of [element, ...element.children]) sizes.observe(box)
    }
    observe()
    const children = new MutationObserver(observe)
    children.observe(element, { childList: true })
    return () => {
      sizes.disconnect()
      children.disconnect()
    }
  }, [place])
  return scrolls
}
