import { ruleText } from "../../store/ruleText"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./AlgorithmView.module.css"

/** Below the line of the update: the rule that it goes by, and the way to change that. */
export function RuleOfLine() {
  const say = useSay()
  const rule = useApp((state) => state.frame.trace.rule)
  const text = `${say("history.rule", { rule: ruleText(rule, say) })} …`
  return (
    <button type="button" className={styles.rule} title={text} onClick={() => store.getState().openRule(true)}>
      {text}
    </button>
  )
}
