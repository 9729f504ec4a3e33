import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { pointing } from "../../store/pointing"
import styles from "./Inspector.module.css"

interface Props {
  /** The number as it is printed. */
  readonly text: string
  /** The number and where a press leads. */
  readonly label: string
  /** What is lit meanwhile. */
  readonly term: TermId
  readonly expanded?: boolean
  onPress(): void
}

/** A number that has no address of its own, and the way to where it comes from. */
export function Lead({ text, label, term, expanded, onPress }: Props) {
  return (
    <button
      type="button"
      className={styles.known}
      data-q={partsOf(term).quantity}
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      {...pointing(term)}
      onClick={onPress}
    >
      {text}
    </button>
  )
}
