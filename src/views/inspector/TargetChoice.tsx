import type { TermId } from "../../notation/term"
import { comparedWith } from "../../store/compareSlice"
import { formerValue } from "../../store/formerValue"
import { useApp } from "../../store/store"
import { Changed } from "./Changed"
import styles from "./Inspector.module.css"
import { useEditing } from "./useEditing"

interface Props {
  readonly term: TermId
  readonly label: string
}

/** A target that can only be 0 or 1. With one target of several classes a 1 takes the class over. */
export function TargetChoice({ term, label }: Props) {
  const { value, refusal, set } = useEditing(term)
  const was = useApp((state) => formerValue(term, state.frame, comparedWith(state)))
  if (value === null) return null
  return (
    <div className={styles.editor}>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{label}</legend>
        {[0, 1].map((option) => (
          <label key={option} className={styles.option}>
            <input type="radio" name={term} checked={value === option} onChange={() => set(option)} />
            {option}
          </label>
        ))}
      </fieldset>
      <Changed term={term} now={value} was={was} />
      {refusal === null ? null : (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
