import type { TermId } from "../notation/term"
import { store } from "./store"

/** For a control that stands for a number: while it has the pointer or the focus, the number is lit everywhere. */
export function pointing(term: TermId) {
  const light = () => store.getState().hover(term)
  const unlight = () => store.getState().hover(null)
  return { onPointerEnter: light, onPointerLeave: unlight, onFocus: light, onBlur: unlight }
}
