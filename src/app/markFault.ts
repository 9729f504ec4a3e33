import type { Fault } from "../engine/fault"
import { sayIn, sayMessage } from "../i18n/say"
import { type TermId, termId } from "../notation/term"
import { faultMessage } from "../store/faultMessage"
import { itemOf } from "../store/itemOf"
import type { AppStore } from "../store/store"

/** Rings the number at which the run stopped being finite, on the stage and in the tables, as long as one stands there; who comes to it hears why. By a style sheet of its own, so that what is drawn anew meanwhile is ringed as well. */
export function markFault(store: AppStore): () => void {
  // Where there are none, the notice alone tells.
  if (!("adoptedStyleSheets" in document)) return () => {}
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  let described: readonly Element[] = []

  function mark(): void {
    const { fault, frame, locale } = store.getState()
    for (const element of described) element.removeAttribute("aria-description")
    const { places, rules } = fault ? ringOf(fault) : { places: "", rules: "" }
    sheet.replaceSync(rules)
    described = fault ? [...document.querySelectorAll(places)] : []
    const why = fault && sayMessage(sayIn(locale), faultMessage(fault, frame.t))
    for (const element of described) element.setAttribute("aria-description", why ?? "")
  }

  const unsubscribe = store.subscribe((now, was) => {
    if (now.fault !== was.fault || now.locale !== was.locale) mark()
  })
  // A run may be opened where it breaks.
  mark()
  return () => {
    unsubscribe()
    for (const element of described) element.removeAttribute("aria-description")
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

/** Where the number is drawn, as things that can be focused; and how these are ringed, and its row or its label tinted. */
function ringOf({ quantity, l, j, k }: Fault): { readonly places: string; readonly rules: string } {
  const term = termId(quantity, ...[l, j, k].filter((index) => index !== null))
  const of = (address: TermId | null) => `[data-term="${address}"]`
  const cell = `[data-cell]${of(term)}`
  const item = `#stage [data-kind]${of(itemOf(term))}`
  const part = `#stage :not([data-kind])${of(k === null ? term : itemOf(term))}`
  return {
    places: `${cell}, ${item}`,
    rules: `
      ${cell} { outline: 2px solid var(--differs); outline-offset: -2px }
      ${item} > :is(rect, circle):first-of-type { stroke: var(--differs); stroke-opacity: 1; stroke-width: 2.5 }
      ${item}[data-kind="edge"] > :nth-child(2) { stroke: color-mix(in oklab, var(--differs) 55%, transparent) }
      ${part} > rect:first-child:not(:only-child) { fill: color-mix(in oklab, var(--differs) 25%, var(--paper-raised)) }`,
  }
}
