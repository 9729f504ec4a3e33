import { exactNumber, printNumber } from "../../notation/number"
import { type TermId, touches } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { heatOf } from "./heatOf"
import styles from "./ValuesView.module.css"

interface Props {
  readonly term: TermId
  /** The largest number of its kind, for the tint. */
  readonly largest: number
}

/** One number of the tables: linked with its neuron or edge, with what it was before an edit or the update. */
export function Cell({ term, largest }: Props) {
  const say = useSay()
  const value = useApp((state) => shownValue(state.frame, term))
  const was = useApp(({ baseline, frame }) => {
    if (baseline) return shownValue(baseline, term)
    return frame.trace.updated ? shownValue(frame, term, "before the update") : null
  })
  const lit = useApp(({ hovered }) => hovered !== null && touches(hovered, term))
  const selected = useApp((state) => state.selected !== null && itemOf(state.selected) === itemOf(term))
  const name = useApp((state) => termName(term, state.frame, say))
  const changed = value !== null && was !== null && value !== was
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.cell}
      data-cell
      data-term={term}
      data-lit={lit || undefined}
      data-heat={value === null ? undefined : heatOf(value, largest)}
      data-negative={(value !== null && value < 0) || undefined}
      aria-label={value === null ? `${name}, ${say("values.missing")}` : name}
      aria-pressed={selected}
      title={value === null ? say("values.missing") : exactNumber(value)}
      onClick={() => store.getState().select(term)}
      onFocus={() => store.getState().hover(term)}
      onBlur={() => store.getState().hover(null)}
    >
      {value === null ? <span className={styles.missing} /> : printNumber(value)}
      {changed && (
        <span className={styles.was}>
          <span className={styles.old}>{printNumber(was)}</span> {value > was ? "▲" : "▼"}
        </span>
      )}
    </button>
  )
}
