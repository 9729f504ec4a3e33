import { type RefObject, useEffect } from "react"

/** A new step, and the step after a number was asked about, is read from its title on. What scrolls is the panel or its column, never the page. */
export function useFromTop(root: RefObject<HTMLElement | null>, step: string, isAsked: boolean): void {
  useEffect(() => {
    const remember = ({ currentTarget }: Event) => {
      if (!(currentTarget instanceof HTMLElement)) return
      if (currentTarget.scrollTop === 0) scrolled.delete(currentTarget)
      else scrolled.add(currentTarget)
    }
    const places = placesOf(root.current)
    for (const place of places) place.addEventListener("scroll", remember, { passive: true })
    return () => {
      for (const place of places) place.removeEventListener("scroll", remember)
    }
  }, [root])
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the step
  useEffect(() => {
    toTop(root.current)
    pastTrail(root.current)
  }, [root, step])
  useEffect(() => {
    if (!isAsked) toTop(root.current)
  }, [root, isAsked])
}

/** Places that were scrolled: to ask each at every step would have the browser lay out the page at once. */
const scrolled = new WeakSet<HTMLElement>()

function placesOf(root: HTMLElement | null): readonly HTMLElement[] {
  const panel = root?.parentElement
  return [panel, panel?.parentElement].filter((place) => place instanceof HTMLElement)
}

function toTop(root: HTMLElement | null): void {
  for (const place of placesOf(root)) if (scrolled.has(place)) place.scrollTop = 0
}

/** What the trail tells stands above the step; where it leaves the step no room, it is scrolled past. */
function pastTrail(root: HTMLElement | null): void {
  const trail = root?.querySelector("[data-trail]")
  if (!root || !trail) return
  const place = placesOf(root).find((scrolls) => scrolls.scrollHeight > scrolls.clientHeight)
  const room = place ? place.getBoundingClientRect().bottom - trail.getBoundingClientRect().bottom : Infinity
  if (place && room < place.clientHeight / 2) trail.nextElementSibling?.scrollIntoView({ block: "start" })
}
