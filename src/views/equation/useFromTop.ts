import { type RefObject, useEffect } from "react"

/** A new step, and the step after a number was asked about, is read from its title on. What scrolls is the panel or its column, never the page. */
export function useFromTop(root: RefObject<HTMLElement | null>, step: string, isAsked: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the step
  useEffect(() => toTop(root.current), [root, step])
  useEffect(() => {
    if (!isAsked) toTop(root.current)
  }, [root, isAsked])
}

function toTop(root: HTMLElement | null): void {
  const panel = root?.parentElement
  for (const place of [panel, panel?.parentElement]) if (place) place.scrollTop = 0
}
