import { sayMessage } from "../../i18n/say"
import { exactNumber, printNumber } from "../../notation/number"
import { readNumber } from "../../store/readNumber"
import { ruleText } from "../../store/ruleText"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { etaAt, ruleAt } from "../../timeline/edits"
import { NumberField } from "../../ui/NumberField"
import { cyclesDone } from "./chart"
import styles from "./Training.module.css"

/** What the updates to come go by: η, to be changed at any time, and the rule. An update that is done stays as it was made. */
export function RuleLine() {
  const say = useSay()
  const eta = useApp(({ experiment, frame }) => etaAt(experiment, cyclesDone(frame)))
  const rule = useApp(({ experiment, frame }) => ruleText(ruleAt(experiment, cyclesDone(frame)), say))
  return (
    <span className={styles.ruleLine}>
      <i aria-hidden="true" className={styles.letter}>
        η
      </i>
      <NumberField
        label={say("inspector.learning-rate")}
        value={eta}
        print={printNumber}
        exact={exactNumber}
        parse={(text) => readNumber(text, say)}
        onCommit={(value) => {
          const { edit, frame } = store.getState()
          const refused = edit({ kind: "learning-rate", value }, undefined, cyclesDone(frame))
          return refused && sayMessage(say, refused)
        }}
      />
      <button
        type="button"
        className={styles.rule}
        aria-label={`${say("history.rule", { rule })} …`}
        onClick={() => store.getState().openRule("ahead")}
      >
        {rule} …
      </button>
    </span>
  )
}
