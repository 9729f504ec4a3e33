import { ruleText } from "../../store/ruleText"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Inspector.module.css"

/** Below η: the rule that it belongs to, and the way to change that. */
export function RuleNow() {
  const say = useSay()
  const rule = useApp((state) => state.frame.trace.rule)
  return (
    <button type="button" className={styles.rule} onClick={() => store.getState().openRule(true)}>
      {say("history.rule", { rule: ruleText(rule, say) })} …
    </button>
  )
}
