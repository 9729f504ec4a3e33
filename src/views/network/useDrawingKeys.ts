import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from "react"
import type { TermId } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { neighbourOf } from "../../store/neighbourOf"
import { nudge, nudgeBy } from "../../store/nudge"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useKeptFocus } from "../../ui/useKeptFocus"
import { firstItem, isArrow, moveFrom } from "./roving"

/** Keys that select or change the item itself, also after a click. */
const startsItself: ReadonlySet<string> = new Set(["Enter", "+", "=", "-"])

/** Set on the drawing while its focus comes from a pointer; `app/useKeys.ts` reads it. */
const pointed = "data-pointed"

/** The term of the innermost marked element that an event came from. */
function termUnder(target: EventTarget | null): TermId | null {
  const marked = target instanceof Element ? target.closest("[data-term]") : null
  return (marked?.getAttribute("data-term") as TermId | null) ?? null
}

function itemElement(drawing: Element, term: TermId): SVGElement | null {
  return drawing.querySelector<SVGElement>(`[role="button"][data-term="${term}"]`)
}

/** Pointer and keyboard of the whole drawing, listened to in one place: pointing hovers, a click, Enter or Space selects, arrows walk (one tab stop), + and − change what has the focus. `onCanvas` tells what is drawn without an element, at a point in units of the drawing. */
export function useDrawingKeys(
  sizes: readonly number[],
  biases: boolean,
  onCanvas: (x: number, y: number) => TermId | null,
) {
  const say = useSay()
  const [roving, setRoving] = useState<TermId>(firstItem)
  const walkedIn = useRef<Element | null>(null)
  const isDown = useRef(false)
  // After a change of the net the old place may be gone: its neighbour has the tab stop, and the focus.
  const neighbour = neighbourOf(roving, sizes)
  const fits = (neighbour && itemOf(neighbour)) ?? firstItem
  // Around the drawing: with a listener of its own for the focus an svg element would take it at a click.
  const stage = useRef<HTMLDivElement>(null)
  useKeptFocus(stage, '[tabindex="0"]')

  useEffect(() => {
    if (walkedIn.current) itemElement(walkedIn.current, roving)?.focus()
    walkedIn.current = null
  }, [roving])

  const termAtPoint = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    const matrix = currentTarget.getScreenCTM()
    if (!matrix) return null
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
    return onCanvas(x, y)
  }

  const handlers = {
    onPointerOver: (event: PointerEvent) => store.getState().hover(termUnder(event.target)),
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (termUnder(event.target)) return
      const term = termAtPoint(event)
      if (term !== store.getState().hovered) store.getState().hover(term)
    },
    onPointerDown: () => {
      isDown.current = true
    },
    onPointerUp: () => {
      isDown.current = false
    },
    onPointerLeave: () => {
      isDown.current = false
      store.getState().hover(null)
    },
    onFocus: (event: FocusEvent) => {
      const term = termUnder(event.target)
      if (!term) return
      // After a click the keys stay those of the page: whoever points at a weight still steps with → and plays with Space.
      event.currentTarget.toggleAttribute(pointed, isDown.current)
      setRoving(itemOf(term) ?? term)
      store.getState().hover(term)
    },
    onBlur: ({ currentTarget }: FocusEvent) => {
      currentTarget.removeAttribute(pointed)
      store.getState().hover(null)
    },
    onClick: (event: MouseEvent<SVGSVGElement>) => {
      const term = termUnder(event.target) ?? termAtPoint(event)
      // Once more on the same, or on empty paper: nothing is selected.
      if (term === null || term === store.getState().selected) store.getState().select(null)
      else select(term)
    },
    onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
      if (event.currentTarget.hasAttribute(pointed) && !startsItself.has(event.key)) return
      const taken = keyTaken(event, fits, sizes, biases, say("network.no-number"))
      if (!taken) return
      event.preventDefault()
      event.stopPropagation()
      if (taken.to && taken.to !== fits) {
        walkedIn.current = event.currentTarget
        setRoving(taken.to)
      }
    },
  }
  return { roving: fits, stage, handlers }
}

function select(term: TermId | null): void {
  if (!term) return
  store.getState().select(term)
  // On a narrow screen the inspector stands in the tab of the equation.
  store.getState().setTab("equation")
}

/** Does what a key asks for. null when it is not a key of the drawing; `to` where the focus goes. */
function keyTaken(
  event: KeyboardEvent,
  at: TermId,
  sizes: readonly number[],
  biases: boolean,
  none: string,
): { readonly to: TermId | null } | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (ctrlKey || metaKey || altKey) return null
  if (key === "Home" || key === "End") return { to: key === "Home" ? firstItem : "C" }
  if (isArrow(key) && !shiftKey) return { to: moveFrom(at, key, sizes, biases) }
  if (key === "Enter" || key === " ") {
    select(at)
    return { to: null }
  }
  const by = nudgeBy(key)
  if (by !== null) {
    if (nudge(at, by, store.getState())) select(at)
    else store.getState().announce(none)
    return { to: null }
  }
  return null
}
