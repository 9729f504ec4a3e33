import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { store, useShown } from "../../store/store"
import { formerName, termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { ring } from "./ring"
import type { TermWritten } from "./termsIn"

interface Props {
  readonly terms: readonly TermWritten[]
  /** Whether the numbers lead on along the trail; otherwise each begins one. */
  readonly follow?: boolean
}

/** The numbers of an equation for the keyboard and for ears: one stop of the Tab key, arrow keys move among them, focus lights each one where it stands. */
export function TermButtons({ terms, follow = false }: Props) {
  const say = useSay()
  const { frame } = useShown().getState()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLSpanElement>(null)
  const present = Math.min(at, terms.length - 1)

  // After every drawing: the number may have been written anew.
  useEffect(() => ring(list.current))

  function onKeyDown(event: KeyboardEvent): void {
    const last = terms.length - 1
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -present, End: last - present }[
      event.key
    ]
    if (by === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const next = (present + by + terms.length) % terms.length
    setAt(next)
    list.current?.querySelectorAll("button")[next]?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <span
      ref={list}
      role="group"
      aria-label={say("equation.terms")}
      className="visually-hidden"
      data-numbers
      onKeyDown={onKeyDown}
    >
      {terms.map(({ term, former }, index) => (
        <button
          key={`${term} ${former}`}
          data-of={term}
          data-was={former || undefined}
          type="button"
          tabIndex={index === present ? 0 : -1}
          onFocus={() => {
            setAt(index)
            store.getState().hover(term, former)
            ring(list.current)
          }}
          onBlur={() => {
            store.getState().hover(null)
            ring(null, list.current)
          }}
          onClick={() => store.getState()[follow ? "follow" : "select"](term)}
        >
          {(former ? formerName : termName)(term, frame, say)}
        </button>
      ))}
    </span>
  )
}
