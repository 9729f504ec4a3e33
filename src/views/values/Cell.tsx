import { memo, useRef } from "react"
import { exactNumber, printChange, printNumber } from "../../notation/number"
import { type TermId, touches } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { mayDrag } from "../../store/mayDrag"
import { askedValue } from "../../store/presentValue"
import { shownValue } from "../../store/shownValue"
import type { State } from "../../store/state"
import { store } from "../../store/store"
import { useFocus } from "../../store/useSeldom"
import { heatOf } from "./heatOf"
import styles from "./ValuesView.module.css"

interface Props {
  readonly term: TermId
  /** The accessible name, with the value and what it was. */
  readonly name: string
  /** null: not computed yet. */
  readonly value: number | null
  /** What it was before an edit or the update; null where it is the same. */
  readonly was: number | null
  /** The largest number of its kind, for the tint; 0 for none. */
  readonly largest: number
}

/** Characters of a number like 0.1234: for as many there is always room. */
const shortest = 6

/** One number of the tables: linked with its neuron or edge, with what it was and by how much it changed. In training it does not become narrower, so that columns stand still while numbers run. */
export const Cell = memo(function Cell({ term, name, largest, ...shown }: Props) {
  const marks = useFocus((state) => marksOf(term, state))
  const asked = Number(/asked (\S+)/.exec(marks)?.[1] ?? Number.NaN)
  const [value, was] = Number.isNaN(asked) ? [shown.value, shown.was] : [asked, shown.was ?? shown.value]
  const printed = value === null ? null : printNumber(value)
  const longest = useRef(shortest)
  if (!store.getState().training) longest.current = shortest
  // A point is narrower than a digit, a minus sign wider.
  else if (printed) longest.current = Math.max(longest.current, printed.length + (printed.startsWith("−") ? 0 : -0.5))
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.cell}
      data-cell
      data-term={term}
      data-drag={(value !== null && marks.includes("draggable")) || undefined}
      data-lit={marks.includes("lit") || undefined}
      data-heat={value === null ? undefined : heatOf(value, largest)}
      style={longest.current > shortest ? { minWidth: `calc(${longest.current}ch + 2 * var(--beside))` } : undefined}
      data-negative={(value !== null && value < 0) || undefined}
      aria-label={name}
      aria-pressed={marks.includes("selected")}
      title={value === null ? name : exactNumber(value)}
      onClick={() => store.getState().select(term)}
      onFocus={() => store.getState().hover(term)}
      onBlur={() => store.getState().hover(null)}
    >
      {printed ?? <span className={styles.missing} />}
      {value !== null && was !== null && <Ghost value={value} was={was} />}
    </button>
  )
})

/** What marks a cell, as one text: hundreds of cells that each watch three things would be asked at every change. */
function marksOf(
  term: TermId,
  { hovered, selected, experiment, pictured }: Pick<State, "hovered" | "selected" | "experiment" | "pictured">,
): string {
  const lit = hovered !== null && touches(hovered, term) ? "lit " : ""
  const pressed = selected !== null && itemOf(selected) === itemOf(term) ? "selected " : ""
  // What was changed is shown at once, however long the engine takes for the rest.
  const ahead = experiment === pictured ? "" : aheadOf(term)
  return lit + pressed + ahead + (mayDrag(term, experiment.cost) ? "draggable" : "")
}

function aheadOf(term: TermId): string {
  const asked = askedValue(term, store.getState())
  return asked === null || asked === shownValue(store.getState().frame, term) ? "" : `asked ${asked} `
}

function Ghost({ value, was }: { readonly value: number; readonly was: number }) {
  const risen = value > was
  return (
    <>
      <s className={styles.was}>{printNumber(was)}</s>
      <span className={styles.change} data-risen={risen || undefined}>
        {risen ? "▲" : "▼"}
        {printChange(value - was)}
      </span>
    </>
  )
}
