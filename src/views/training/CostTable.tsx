import { exactNumber, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { Learning } from "../../timeline/training"
import { sparse } from "./plotScales"
import styles from "./TrainingView.module.css"

/** Most rows: what is between is on the plot. */
const most = 20

/** The curves as numbers. */
export function CostTable({ learning }: { readonly learning: Learning }) {
  const say = useSay()
  const { costs, evaluations } = learning
  const batches = sparse([...costs.cycles.keys()], most)
  const hasTest = evaluations.some(({ test }) => test)
  return (
    <details className={styles.table}>
      <summary>{say("training.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("training.done")}</th>
            <th scope="col">{say("training.batch")}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((at) => (
            <tr key={at}>
              <th scope="row">{costs.cycles[at]}</th>
              <td title={exactNumber(costs.C[at] ?? 0)}>{printNumber(costs.C[at] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("training.done")}</th>
            <th scope="col">{say("training.train")}</th>
            {hasTest ? <th scope="col">{say("training.test")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {sparse(evaluations, most).map(({ cycle, train, test }) => (
            <tr key={cycle}>
              <th scope="row">{cycle}</th>
              <td title={exactNumber(train.C)}>{printNumber(train.C)}</td>
              {hasTest ? <td>{test ? printNumber(test.C) : ""}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
