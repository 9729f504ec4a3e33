import type { TermId } from "./term"

let hides: (term: TermId) => boolean = () => false

/** From now on these numbers stand as a question, before a class that is to find them. What is on the screen already must be written anew. */
export function hide(which: (term: TermId) => boolean): void {
  hides = which
}

/** Whether a number stands as a question. */
export function isHidden(term: TermId): boolean {
  return hides(term)
}
