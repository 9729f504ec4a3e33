import { exactNumber, isRounded, printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { mayDrag } from "../../store/mayDrag"
import { pointing } from "../../store/pointing"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import styles from "./Lecture.module.css"

/** A number of the network in a text: it is the one on the stage, lights its place there, and leads to its equation; a hatch while it is not computed. */
export function LiveNumber({ term }: { readonly term: TermId }) {
  const say = useSay()
  const value = useApp((state) => shownValue(state.frame, term))
  const name = useApp((state) => termName(term, state.frame, say))
  const hovered = useFocus((state) => state.hovered === term)
  const drag = useFocus((state) => mayDrag(term, state.experiment.cost))
  if (value === null) return <span className={styles.blank} role="img" aria-label={say("term.unknown")} />
  return (
    <button
      type="button"
      className={styles.live}
      aria-label={name}
      data-q={partsOf(term).quantity}
      data-term={term}
      data-drag={drag || undefined}
      data-lit={hovered || undefined}
      title={isRounded(value) ? `${name} (${exactNumber(value)})` : name}
      {...pointing(term)}
      onClick={() => store.getState().select(term)}
    >
      {printNumber(value)}
    </button>
  )
}
