import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import type { TermId } from "../../notation/term"
import { store } from "../../store/store"
import { termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { ring } from "./ring"

interface Props {
  readonly terms: readonly TermId[]
  /** Whether the numbers lead on along the trail; otherwise each begins one. */
  readonly follow?: boolean
}

/** The numbers of an equation for the keyboard and for ears: one stop of the Tab key, arrow keys move among them, focus lights each one where it stands. */
export function TermButtons({ terms, follow = false }: Props) {
  const say = useSay()
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
      {terms.map((term, index) => (
        <button
          key={term}
          data-of={term}
          type="button"
          tabIndex={index === present ? 0 : -1}
          onFocus={() => {
            setAt(index)
            store.getState().hover(term)
            ring(list.current)
          }}
          onBlur={() => {
            store.getState().hover(null)
            ring(null, list.current)
          }}
          onClick={() => store.getState()[follow ? "follow" : "select"](term)}
        >
          {termName(term, store.getState().frame, say)}
        </button>
      ))}
    </span>
  )
}
