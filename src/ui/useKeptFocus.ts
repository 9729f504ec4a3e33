import { type RefObject, useEffect, useRef } from "react"

type Root = RefObject<HTMLElement | null>

/** When a step takes away what has the focus inside an element, the first of its `stops` gets it, or its heading: focus is never lost under the reader's hands. */
export function useKeptFocus(element: Root, ...stops: readonly string[]): void {
  const wanted = stops.length > 0 ? stops : ['button[tabindex="0"]']
  useLostFocus(element, (_, root) => first(root, wanted))
}

/** The same where some stops take keys that elsewhere go on: only who was on one of them is put on one again. Who was on a button finds the one of the same name, or the heading. */
export function useKeptPlace(element: Root, ...stops: readonly string[]): void {
  useLostFocus(element, (was, root) => {
    const isStop = stops.some((stop) => was.matches(stop.replace('[tabindex="0"]', "")))
    return isStop ? first(root, stops) : (likeOf(was, root) ?? first(root, []))
  })
}

function first(root: HTMLElement, stops: readonly string[]): HTMLElement | SVGElement | null {
  for (const stop of [...stops, "h2"]) {
    const found = root.querySelector<HTMLElement | SVGElement>(stop)
    if (found) return found
  }
  return null
}

/** The button of the same name that the Tab key reaches. */
function likeOf(was: Element, root: HTMLElement): HTMLElement | null {
  const name = nameOf(was)
  return [...root.querySelectorAll("button")].find((button) => button.tabIndex === 0 && nameOf(button) === name) ?? null
}

function nameOf(element: Element): string | null {
  return element.getAttribute("aria-label") ?? element.textContent
}

/** Finds another place for a focus that was lost: `find` is given what had it. */
function useLostFocus(element: Root, find: (was: Element, root: HTMLElement) => HTMLElement | SVGElement | null): void {
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
    if (root && was && document.activeElement === document.body) find(was, root)?.focus()
  })
}
