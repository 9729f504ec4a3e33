import type { Fault } from "../engine/fault"
import { sayIn, sayMessage } from "../i18n/say"
import { faultMessage, faultTerm } from "../store/faultMessage"
import { itemOf } from "../store/itemOf"
import type { AppStore } from "../store/store"

/** Rings the number at which the run stopped being finite, on the stage and in the tables, as long as one stands there; who comes to it hears why. By a style sheet of its own, so that what is drawn anew meanwhile is ringed as well. */
export function markFault(store: AppStore): () => void {
  // Where there are none, the notice alone tells.
  if (!("adoptedStyleSheets" in document)) return () => {}
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  let described: readonly Element[] = []
  // A number may come to be drawn, or another take its place, while the fault stands.
  const redrawn = new MutationObserver(describe)

  function mark(): void {
    const { fault } = store.getState()
    sheet.replaceSync(fault ? ringOf(fault).rules : "")
    describe()
    redrawn.disconnect()
    if (fault) redrawn.observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-term"] })
  }

  function describe(): void {
    const { fault, experiment, frame, locale } = store.getState()
    const places = fault ? [...document.querySelectorAll(ringOf(fault).places)] : []
    for (const element of described) if (!places.includes(element)) element.removeAttribute("aria-description")
    described = places
    if (!fault) return
    const why = sayMessage(sayIn(locale), faultMessage(fault, experiment, frame.t))
    for (const element of places) element.setAttribute("aria-description", why)
  }

  const unsubscribe = store.subscribe((now, was) => {
    if (now.fault !== was.fault || now.locale !== was.locale) mark()
  })
  // A run may be opened where it breaks.
  mark()
  return () => {
    unsubscribe()
    redrawn.disconnect()
    for (const element of described) element.removeAttribute("aria-description")
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

/** Where the number is drawn, as things that can be focused; and how these are ringed, and its row or its label tinted. */
function ringOf(fault: Fault): { readonly places: string; readonly rules: string } {
  const { quantity, l, j, k } = fault
  const term = faultTerm(fault)
  const of = (address: string | null) => `[data-term="${address}"]`
  const cell = `[data-cell]${of(term)}`
  const item = `#stage [data-kind]${of(itemOf(term))}`
  // Of heat maps the cursor and what is told in digits; a bias has no cell there but its neuron's.
  const button = `#stage button${of(quantity === "b" || quantity === "db" ? `a:${l}:${j}` : itemOf(term))}`
  const part = `#stage :not([data-kind])${of(k === null ? term : itemOf(term))}`
  return {
    places: `${cell}, ${item}, ${button}`,
    rules: `
      :is(${cell}, ${button}):not(:focus-visible) { outline: 2px solid var(--differs); outline-offset: -2px }
      ${item} > :is(rect, circle):first-of-type { stroke: var(--differs); stroke-opacity: 1; stroke-width: 2.5 }
      ${item}[data-kind="edge"] > :nth-child(2) { stroke: color-mix(in oklab, var(--differs) 55%, transparent) }
      ${part} > rect:first-child:not(:only-child) { fill: color-mix(in oklab, var(--differs) 25%, var(--paper-raised)) }`,
  }
}
