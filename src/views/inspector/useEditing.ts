import { useEffect, useRef, useState } from "react"
import { sayMessage } from "../../i18n/say"
import type { TermId } from "../../notation/term"
import { changeOf } from "../../store/changeOf"
import { nextGesture } from "../../store/experimentSlice"
import { askedValue } from "../../store/presentValue"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"

/** Editing one number: what it is (while a slider moves, where it stands), why the last edit was refused, and how to set it. Calls of `drag` up to the next `drop` are one gesture, so one undo. */
export function useEditing(term: TermId) {
  const say = useSay()
  const value = useApp((state) => askedValue(term, state))
  const [dragged, setDragged] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const gesture = useRef<string | null>(null)

  // The picture has arrived: the slider shows it again unless it is still held.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value is the occasion
  useEffect(() => {
    if (gesture.current === null) setDragged(null)
  }, [value])

  /** Sets the number, or returns in words why not. The same value again changes nothing. */
  function attempt(next: number, gestureId?: string): string | null {
    const { frame, edit } = store.getState()
    const change = changeOf(term, next, frame)
    const refused = change ? edit(change, gestureId) : null
    setRefusal(null)
    return refused ? sayMessage(say, refused) : null
  }

  function drag(next: number): void {
    gesture.current ??= nextGesture()
    const refused = attempt(next, gesture.current)
    setRefusal(refused)
    setDragged(refused === null ? next : null)
  }

  function drop(): void {
    gesture.current = null
    if (dragged === value) setDragged(null)
  }

  return {
    value,
    held: dragged ?? value,
    refusal,
    attempt,
    set: (next: number) => setRefusal(attempt(next)),
    drag,
    drop,
  }
}
