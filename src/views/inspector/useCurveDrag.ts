import { type PointerEvent, useEffect, useRef } from "react"

/** Dragging with any pointer: at most one value a frame, the last one always, however the gesture ends. */
export function useCurveDrag(valueAt: (clientX: number) => number, drag: (value: number) => void, drop: () => void) {
  const held = useRef<{ readonly pointer: number; x: number | null } | null>(null)
  const due = useRef(0)
  const latest = useRef({ valueAt, drag, drop })
  latest.current = { valueAt, drag, drop }

  function flush(): void {
    due.current = 0
    const x = held.current?.x ?? null
    if (!held.current || x === null) return
    held.current.x = null
    latest.current.drag(latest.current.valueAt(x))
  }

  const end = useRef(() => {
    if (!held.current) return
    cancelAnimationFrame(due.current)
    flush()
    held.current = null
    latest.current.drop()
  })

  /** A second finger that is lifted ends nothing. */
  function endOfPointer(event: PointerEvent): void {
    if (held.current?.pointer === event.pointerId) end.current()
  }

  useEffect(() => {
    const finish = end.current
    addEventListener("blur", finish)
    return () => {
      removeEventListener("blur", finish)
      finish()
    }
  }, [])

  return {
    onPointerDown(event: PointerEvent<SVGElement>) {
      if (event.button !== 0 || held.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { pointer: event.pointerId, x: null }
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      if (held.current?.pointer !== event.pointerId) return
      // Let go where nothing told us: outside, or over the menu of the right button.
      if ((event.buttons & 1) === 0) {
        end.current()
        return
      }
      held.current.x = event.clientX
      due.current ||= requestAnimationFrame(flush)
    },
    onPointerUp: endOfPointer,
    onPointerCancel: endOfPointer,
    onLostPointerCapture: endOfPointer,
    onContextMenu: end.current,
  }
}
