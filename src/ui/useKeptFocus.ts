import { type RefObject, useEffect, useRef } from "react"

/** When a step takes away what has the focus inside an element, the first of its `stops` gets it, or its heading: focus is never lost under the reader's hands. */
export function useKeptFocus(element: RefObject<HTMLElement | null>, ...stops: readonly string[]): void {
  const inside = useRef(false)
  useEffect(() => {
    const root = element.current
    const enter = () => {
      inside.current = true
    }
    // Without a next one the focus has left the page, or what had it is gone.
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget) inside.current = false
    }
    // Who presses somewhere else has left, also where nothing can take the focus.
    const press = ({ target }: Event) => {
      if (target instanceof Node && !root?.contains(target)) inside.current = false
    }
    root?.addEventListener("focusin", enter)
    root?.addEventListener("focusout", leave)
    addEventListener("pointerdown", press)
    return () => {
      removeEventListener("pointerdown", press)
      root?.removeEventListener("focusin", enter)
      root?.removeEventListener("focusout", leave)
    }
  }, [element])
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return
    const found = [...(stops.length > 0 ? stops : ['button[tabindex="0"]']), "h2"].map((stop) =>
      element.current?.querySelector<HTMLElement | SVGElement>(stop),
    )
    found.find(Boolean)?.focus()
  })
}
