import { grouped, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { Learning } from "../../timeline/training"
import { percentOf } from "./percentOf"
import styles from "./Training.module.css"

const mostRows = 16

/** The curve as numbers, at some of its cycles. */
export function CostTable({ learning: { evaluations } }: { readonly learning: Learning }) {
  const say = useSay()
  const every = Math.max(1, Math.ceil(evaluations.length / mostRows))
  const hasTest = evaluations.some(({ test }) => test !== null)
  const hasClasses = evaluations.some(({ train }) => train.accuracy !== null)
  return (
    <details className={styles.details}>
      <summary>{say("training.table")}</summary>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={say("training.run")}>
          <thead>
            <tr>
              <th scope="col">{say("training.cycles")}</th>
              <th scope="col">{say("training.cost-train")}</th>
              {hasTest && <th scope="col">{say("training.cost-test")}</th>}
              {hasClasses && <th scope="col">{say("training.right-train")}</th>}
              {hasClasses && hasTest && <th scope="col">{say("training.right-test")}</th>}
            </tr>
          </thead>
          <tbody>
            {evaluations
              .filter((_, i) => i % every === 0 || i === evaluations.length - 1)
              .map(({ cycle, train, test }) => (
                <tr key={cycle}>
                  <th scope="row">{grouped(cycle)}</th>
                  <td>{printNumber(train.C)}</td>
                  {hasTest && <td>{test && printNumber(test.C)}</td>}
                  {hasClasses && <td>{train.accuracy !== null && percentOf(train.accuracy)}</td>}
                  {hasClasses && hasTest && <td>{typeof test?.accuracy === "number" && percentOf(test.accuracy)}</td>}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
