import { exactNumber, isRounded, printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { mayDrag } from "../../store/mayDrag"
import { pointing } from "../../store/pointing"
import { store, useApp } from "../../store/store"
import { termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import styles from "./Inspector.module.css"

interface Props {
  readonly term: TermId
  readonly value: number | null
  /** Whether it is one of many that the arrow keys walk through. */
  readonly cell?: boolean
}

/** A number in the colour of its quantity, tied to its place in every other panel, and the way to its own equation; a hatch while it is not known. In full in its title. */
export function Known({ term, value, cell = false }: Props) {
  const say = useSay()
  const hovered = useFocus((state) => state.hovered === term)
  const drag = useFocus((state) => mayDrag(term, state.experiment.cost))
  const name = useApp((state) => termName(term, state.frame, say))
  if (value === null) return <span className={styles.blank} role="img" aria-label={say("term.unknown")} />
  return (
    <button
      type="button"
      className={styles.known}
      tabIndex={cell ? -1 : undefined}
      data-cell={cell || undefined}
      aria-label={name}
      data-q={partsOf(term).quantity}
      data-term={term}
      data-drag={drag || undefined}
      data-hovered={hovered || undefined}
      title={isRounded(value) ? `${name} (${exactNumber(value)})` : name}
      {...pointing(term)}
      onClick={() => store.getState().follow(term)}
    >
      {printNumber(value)}
    </button>
  )
}
