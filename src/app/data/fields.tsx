import type { OutOfRange } from "../../data/ranges"
import { exactNumber, grouped } from "../../notation/number"
import { readNumber } from "../../store/readNumber"
import { useSay } from "../../store/useSay"
import { NumberField } from "../../ui/NumberField"
import { Slider } from "../../ui/Slider"
import styles from "./Data.module.css"

interface WholeNumberProps {
  readonly label: string
  readonly value: number
  refuse(value: number): OutOfRange | null
  onCommit(value: number): void
}

/** A whole number in a range; one outside it is refused with the range. */
export function WholeNumber({ label, value, refuse, onCommit }: WholeNumberProps) {
  const say = useSay()
  return (
    <span className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <NumberField
        label={label}
        value={value}
        print={exactNumber}
        exact={exactNumber}
        parse={(text) => readNumber(text, say)}
        onCommit={(wanted) => {
          const refused = refuse(wanted)
          if (!refused) onCommit(wanted)
          return refused && say("data.range", { least: grouped(refused.least), most: grouped(refused.most) })
        }}
      />
    </span>
  )
}

interface PercentProps {
  readonly label: string
  readonly value: number
  readonly range: { readonly least: number; readonly most: number }
  readonly step: number
  onInput(value: number): void
}

/** A share, by a slider that has no other numbers than those that can be taken. */
export function Percent({ label, value, range, step, onInput }: PercentProps) {
  const say = useSay()
  const text = say("data.percent", { n: value })
  return (
    <span className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <Slider
        label={label}
        value={value}
        min={range.least}
        max={range.most}
        step={step}
        valueText={text}
        className={styles.slider}
        onInput={onInput}
      />
      <span className={styles.value} aria-hidden="true">
        {text}
      </span>
    </span>
  )
}
