import { generalEquation } from "../../notation/equations"
import { printIndex, printMatrix } from "../../notation/printSymbols"
import { anyScene } from "../../notation/scene"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { usePrinted } from "../../ui/usePrinted"
import styles from "./Card.module.css"
import { Printed } from "./Printed"
import { useSayLecture } from "./useSayLecture"

const kinds = ["output-error", "hidden-error", "bias-gradient", "weight-gradient"] as const

/** The four equations on one card, as whole vectors and matrices and by one component; it can be printed. */
export function Card() {
  const say = useSay()
  const sayLecture = useSayLecture()
  const { printing, printIt } = usePrinted()
  return (
    <section className={styles.card} aria-label={sayLecture("tool.card")} data-print={printing}>
      <dl className={styles.equations}>
        {kinds.map((kind) => {
          const equation = generalEquation(kind)
          return (
            <div key={kind}>
              <dt>{say(`equation.${kind}`)}</dt>
              <dd>
                <Printed display print={(pen) => printMatrix(equation, pen)} />
                <Printed display print={(pen) => printIndex(equation, pen, anyScene)} />
              </dd>
            </div>
          )
        })}
      </dl>
      <span className={styles.tools}>
        <Button label={sayLecture("tool.card.print")} onPress={printIt} />
      </span>
    </section>
  )
}
