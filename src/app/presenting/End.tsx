import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"

/** Ends the presentation, in all its windows. */
export function End() {
  const say = useSay()
  return <Button label={say("present.end")} onPress={end} />
}

function end(): void {
  store.getState().present(false)
  // Where it was begun from or, on a narrow screen, the menu with it.
  requestAnimationFrame(() => {
    const places = document.querySelectorAll<HTMLElement>(
      'header [aria-keyshortcuts="Shift+p"], header [popovertarget]',
    )
    Array.from(places)
      .find((place) => place.checkVisibility())
      ?.focus()
  })
}
