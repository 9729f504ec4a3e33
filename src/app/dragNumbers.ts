import type { TermId } from "../notation/term"
import { changeOf } from "../store/changeOf"
import { draggedValue, travelOf } from "../store/draggedValue"
import { nextGesture } from "../store/experimentSlice"
import { askedValue } from "../store/presentValue"
import type { State } from "../store/state"
import type { AppStore } from "../store/store"

/** Pixels that a press may wander and still be a click. */
const threshold = 4

/** A number under the pointer; `from` once it has moved far enough to be a drag. */
interface Drag {
  readonly term: TermId
  readonly pointer: number
  readonly pressedAt: number
  readonly start: number
  from: { readonly gesture: string; readonly before: State } | null
  x: number
  travel: number
}

/** Every number marked with `data-drag` can be dragged sideways, in all panels alike: fine with Shift, back with Escape. One pointer at a time, one edit a frame, one undo a gesture; the last value always lands. Returns how to stop. */
export function dragNumbers(store: AppStore): () => void {
  let drag: Drag | null = null
  let frame: number | null = null
  const root = document.documentElement

  /** Sets the number to where the pointer is; says once why that cannot be. */
  function apply(): void {
    frame = null
    if (!drag?.from) return
    const state = store.getState()
    const change = changeOf(drag.term, draggedValue(drag.start, drag.travel), state.frame)
    const refused = change && state.edit(change, drag.from.gesture)
    if (state.hovered !== drag.term) state.hover(drag.term)
    if (!refused) return
    drag = null
    release()
    state.notify(refused.message, refused.slots, "error")
  }

  function begin(event: PointerEvent): void {
    if (drag || event.button !== 0 || !event.isPrimary) return
    const term = termAt(event.target)
    const start = term && askedValue(term, store.getState())
    if (!term || start === null) return
    const { clientX: x, pointerId: pointer } = event
    drag = { term, pointer, pressedAt: x, start, from: null, x, travel: 0 }
    for (const [type, listener] of whileDragging) addEventListener(type, listener, true)
  }

  function move(event: Event): void {
    if (!(event instanceof PointerEvent) || event.pointerId !== drag?.pointer) return
    // Let go outside, or while another window was in front.
    if ((event.buttons & 1) === 0) {
      end()
      return
    }
    if (!drag.from) {
      if (Math.abs(event.clientX - drag.pressedAt) < threshold) return
      drag.from = { gesture: nextGesture(), before: store.getState() }
      drag.x = event.clientX
      root.setPointerCapture(event.pointerId)
      root.toggleAttribute("data-dragging", true)
      getSelection()?.removeAllRanges()
      return
    }
    drag.travel += travelOf(event.clientX - drag.x, event.shiftKey)
    drag.x = event.clientX
    frame ??= requestAnimationFrame(apply)
  }

  /** The gesture ends at the last value. */
  function end(): void {
    if (frame !== null) {
      cancelAnimationFrame(frame)
      apply()
    }
    drag = null
    release()
  }

  function endOfPointer(event: Event): void {
    if (!(event instanceof PointerEvent) || event.pointerId !== drag?.pointer) return
    if (drag.from && event.type === "pointerup") swallowClick()
    end()
  }

  function restore(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== "Escape" || !drag?.from) return
    event.preventDefault()
    event.stopPropagation()
    const { experiment, past, future, baseline, baselineOf } = drag.from.before
    if (store.getState().experiment !== experiment) store.setState({ experiment, past, future, baseline, baselineOf })
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
    end()
    addEventListener("pointerup", swallowClick, { capture: true, once: true })
  }

  function release(): void {
    root.toggleAttribute("data-dragging", false)
    for (const [type, listener] of whileDragging) removeEventListener(type, listener, true)
  }

  const whileDragging: readonly (readonly [string, (event: Event) => void])[] = [
    ["pointermove", move],
    ["pointerup", endOfPointer],
    ["pointercancel", endOfPointer],
    ["contextmenu", end],
    ["blur", (event) => event.target === window && end()],
    ["keydown", restore],
  ]

  /** The click that ends a drag selects nothing. The next press makes a click of its own, which may come before a timer does. */
  function swallowClick(): void {
    const swallow = (event: Event) => {
      event.stopPropagation()
      event.preventDefault()
    }
    const stop = () => {
      removeEventListener("click", swallow, true)
      removeEventListener("pointerdown", stop, true)
    }
    addEventListener("click", swallow, true)
    addEventListener("pointerdown", stop, true)
    setTimeout(stop)
  }

  addEventListener("pointerdown", begin, true)
  return () => {
    end()
    removeEventListener("pointerdown", begin, true)
  }
}

/** The number that can be dragged at a place of the page; η wherever it stands, in equations too. */
export function termAt(target: EventTarget | null): TermId | null {
  const marked = target instanceof Element ? target.closest('[data-drag], [data-term="eta"]') : null
  return (marked?.getAttribute("data-term") as TermId | null) ?? null
}
