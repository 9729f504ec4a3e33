import { etaText } from "../../store/etaText"
import { ruleText } from "../../store/ruleText"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Inspector.module.css"

/** Below η: what becomes of the updates where it is not above 0; the rule that it belongs to, and the way to change that. */
export function RuleNow() {
  const say = useSay()
  const eta = useApp((state) => state.frame.trace.eta)
  const rule = useApp((state) => state.frame.trace.rule)
  return (
    <>
      {eta > 0 ? null : <p className={styles.hint}>{etaText(eta, say)}</p>}
      <button type="button" className={styles.rule} onClick={() => store.getState().openRule(true)}>
        {say("history.rule", { rule: ruleText(rule, say) })} …
      </button>
    </>
  )
}
