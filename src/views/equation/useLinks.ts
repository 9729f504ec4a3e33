import { type RefObject, useEffect } from "react"
import { printNumber } from "../../notation/number"
import { type TermId, touches } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { mayDrag } from "../../store/mayDrag"
import { shownValue } from "../../store/shownValue"
import type { State } from "../../store/state"
import { store } from "../../store/store"
import { ring } from "./ring"

/** Links the terms inside an element with everything else: pointing at one lights its neuron or edge, and what is pointed at elsewhere is lit here. */
export function useLinks(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = element.current
    const under = (event: Event) =>
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-term]")?.dataset : undefined
    const over = (event: Event) => {
      const { term = null, was } = under(event) ?? {}
      store.getState().hover(term as TermId | null, was !== undefined)
    }
    const leave = () => store.getState().hover(null)
    const press = (event: Event) => {
      const term = under(event)?.term
      const inTrail = event.target instanceof Element && event.target.closest("[data-trail]")
      if (term) store.getState()[inTrail ? "follow" : "select"](term as TermId)
    }
    root?.addEventListener("pointerover", over)
    root?.addEventListener("pointerleave", leave)
    root?.addEventListener("click", press)
    const unsubscribe = store.subscribe((now, was) => {
      if (root && (now.hovered !== was.hovered || now.selected !== was.selected)) lightTerms(root)
    })
    return () => {
      root?.removeEventListener("pointerover", over)
      root?.removeEventListener("pointerleave", leave)
      root?.removeEventListener("click", press)
      unsubscribe()
    }
  }, [element])
}

/** Lights what is pointed at or selected inside an element that has just been written. */
export function lightTerms(written: HTMLElement): void {
  const { hovered, selected } = store.getState()
  for (const node of written.querySelectorAll<HTMLElement>("[data-term]")) {
    const term = node.dataset.term as TermId
    node.toggleAttribute("data-lit", hovered !== null && touches(hovered, term))
    node.toggleAttribute("data-selected", selected !== null && itemOf(selected) === itemOf(term))
  }
}

/** Of what an equation was written. */
type Shown = Pick<State, "frame" | "experiment">

/** Links the terms of an equation that has just been written: lit, and marked where a drag changes them. */
export function linkTerms(written: HTMLElement, shown: Shown): void {
  lightTerms(written)
  markDraggable(written, shown)
  const numbers = written.parentElement?.parentElement?.querySelector<HTMLElement>("[data-numbers]")
  if (numbers) ring(numbers)
}

/** A power of ten, as KaTeX sets it. */
const power = "⋅10"

/** Marks the numbers in an equation that a drag changes: not their symbols, and not what a weight was before the update. */
function markDraggable(drawn: HTMLElement, { frame, experiment }: Shown): void {
  for (const node of drawn.querySelectorAll<HTMLElement>("[data-term]")) {
    const term = node.dataset.term as TermId
    const value = mayDrag(term, experiment.cost) && !node.dataset.was ? shownValue(frame, term) : null
    const text = node.textContent
    node.toggleAttribute("data-drag", value !== null && (text === printNumber(value) || text.includes(power)))
  }
}
