import { type RefObject, useEffect, useRef } from "react"

/** When a step takes away what has the focus inside an element, its like gets it, which stands there again; or the first of the `stops`, where it was one of them; or the heading. Focus is never lost under the reader's hands, and never goes where keys mean something else. */
export function useKeptFocus(element: RefObject<HTMLElement | null>, ...stops: readonly string[]): void {
  /** What had the focus last, while nobody has left. */
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const root = element.current
    const enter = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null
    }
    // Without a next one the focus has left the page, or what had it is gone.
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget) last.current = null
    }
    // Who presses somewhere else has left, also where nothing can take the focus.
    const press = ({ target }: Event) => {
      if (target instanceof Node && !root?.contains(target)) last.current = null
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
    const [root, was] = [element.current, last.current]
    if (!root || !was || document.activeElement !== document.body) return
    const wanted = stops.length > 0 ? stops : ['button[tabindex="0"]']
    const isStop = wanted.some((stop) => was.matches(stop.replace('[tabindex="0"]', "")))
    const found = [likeOf(was, root), ...(isStop ? wanted : []), "h2"].map((stop) =>
      typeof stop === "string" ? root.querySelector<HTMLElement | SVGElement>(stop) : stop,
    )
    found.find(Boolean)?.focus()
  })
}

/** A button of the same name. */
function likeOf(was: Element, root: HTMLElement): HTMLElement | null {
  const name = nameOf(was)
  return [...root.querySelectorAll("button")].find((button) => button.tabIndex === 0 && nameOf(button) === name) ?? null
}

function nameOf(element: Element): string | null {
  return element.getAttribute("aria-label") ?? element.textContent
}
