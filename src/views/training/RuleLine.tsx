import { sayMessage } from "../../i18n/say"
import { exactNumber, printNumber } from "../../notation/number"
import { askedValue } from "../../store/presentValue"
import { readNumber } from "../../store/readNumber"
import { ruleText } from "../../store/ruleText"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { NumberField } from "../../ui/NumberField"
import styles from "./Training.module.css"

/** What each update goes by: η, to be changed at any time, and the rule. */
export function RuleLine() {
  const say = useSay()
  const eta = useApp((state) => askedValue("eta", state))
  const rule = useApp((state) => ruleText(state.frame.trace.rule, say))
  if (eta === null) return null
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
          const refused = store.getState().edit({ kind: "learning-rate", value })
          return refused && sayMessage(say, refused)
        }}
      />
      <button
        type="button"
        className={styles.rule}
        aria-label={`${say("history.rule", { rule })} …`}
        onClick={() => store.getState().openRule(true)}
      >
        {rule} …
      </button>
    </span>
  )
}
