import { useState } from "react"
import { exactNumber, printNumber } from "../../notation/number"
import type { TermId } from "../../notation/term"
import { comparedWith } from "../../store/compareSlice"
import { formerValue } from "../../store/formerValue"
import { askedValue } from "../../store/presentValue"
import { readNumber } from "../../store/readNumber"
import { store, useApp } from "../../store/store"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { NumberField } from "../../ui/NumberField"
import { Slider } from "../../ui/Slider"
import { Changed } from "./Changed"
import { headingId } from "./headingId"
import styles from "./Inspector.module.css"
import { Key } from "./Key"
import { originalOf } from "./originalOf"
import { reachOf } from "./reachOf"
import { useEditing } from "./useEditing"

interface Props {
  readonly term: TermId
  /** Accessible name of the field. */
  readonly label: string
  /** Smallest value of the slider where it does not go both ways. */
  readonly from?: number | undefined
}

/** How much − and + change. */
const nudge = 0.1
/** The step of the slider. */
const fine = 0.01

/** A number with all the ways to change it: field, −, +, sign, slider, and back to what it was. Rendered anew (key) for each term. */
export function NumberEditor({ term, label, from }: Props) {
  const say = useSay()
  const { value, held, refusal, attempt, set, drag, drop } = useEditing(term)
  const was = useApp((state) => formerValue(term, state.frame, comparedWith(state)))
  const original = useApp((state) => originalOf(term, state.experiment, state.frame, comparedWith(state)))
  const [atFirst] = useState(() => reachOf(value ?? 0))
  if (value === null || held === null) return null
  const reach = Math.abs(value) > atFirst ? reachOf(value) : atFirst
  // From what was asked for last, which may not be drawn yet.
  const by = (amount: number) => () =>
    set(Number(((askedValue(term, store.getState()) ?? value) + amount).toPrecision(12)))
  return (
    <div className={styles.editor}>
      <div className={styles.controls}>
        <NumberField
          label={label}
          value={value}
          print={printNumber}
          exact={exactNumber}
          parse={(text) => readNumber(text, say)}
          onCommit={attempt}
          describedBy={headingId}
        />
        <Key label={say("inspector.decrease", { amount: nudge })} text="−" run={by(-nudge)} />
        <Key label={say("inspector.increase", { amount: nudge })} text="+" run={by(nudge)} />
        <Key label={say("inspector.sign")} text="±" run={() => set(-value)} />
        <button
          type="button"
          className={styles.reset}
          disabled={original === null || original === value}
          onClick={({ currentTarget }) => {
            if (original === null) return
            set(original)
            // It hides when there is nothing to reset.
            currentTarget.parentElement?.querySelector("input")?.focus()
          }}
        >
          {say("inspector.reset")}
        </button>
      </div>
      <div className={styles.slide}>
        <Slider
          label={say("inspector.slider", { name: label })}
          value={held}
          min={from ?? -reach}
          max={reach}
          step={fine}
          valueText={spokenNumber(held)}
          onInput={drag}
          onChange={drop}
        />
        <Changed term={term} now={value} was={was} />
      </div>
      {refusal === null ? null : (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
