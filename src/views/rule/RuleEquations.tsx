import type { UpdateRule } from "../../engine/updateRule"
import { anyLayer } from "../../notation/layerNumber"
import { texPen, textPen } from "../../notation/pen"
import { printMatrix } from "../../notation/printSymbols"
import { ruleNotation } from "../../notation/rules"
import { earPen } from "../../store/earPen"
import "../../store/laterRules"
import { useSay } from "../../store/useSay"
import { Tex } from "../../ui/Tex"
import styles from "./RuleDialog.module.css"

/** The update of the weights of any layer, in the order in which it is computed. */
export function RuleEquations({ rule }: { readonly rule: UpdateRule }) {
  const say = useSay()
  const ear = earPen(say)
  const all = ruleNotation().equations(rule, 1, { layers: [] }, anyLayer)
  const equations = all.filter(({ left }) => !left.quantity.endsWith("b"))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll can be scrolled by keys
    <section className={styles.equations} aria-label={say("rule.equations")} tabIndex={0}>
      {equations.map((equation) => (
        <Tex
          key={equation.left.quantity}
          className={styles.equation}
          display
          tex={printMatrix(equation, texPen)}
          text={printMatrix(equation, textPen)}
          spoken={printMatrix(equation, ear)}
        />
      ))}
      <p className={styles.means}>{say("rule.biases")}</p>
    </section>
  )
}
