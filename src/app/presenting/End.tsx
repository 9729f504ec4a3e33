import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"

/** Ends the presentation, in all its windows. */
export function End() {
  const say = useSay()
  return <Button label={say("present.end")} onPress={end} />
}

function end(): void {
  // The focus goes to where it was begun from or, on a narrow screen, to the menu with it.
  ;['[aria-keyshortcuts="Shift+p"]', "[popovertarget]:not([popovertarget=changes])"]
    .map((place) => document.querySelector<HTMLElement>(`header ${place}`))
    .find((place) => place?.checkVisibility())
    ?.focus()
  store.getState().present(false)
}
