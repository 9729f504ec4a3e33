import { useRef } from "react"
import type { Say } from "../../i18n/say"
import { grouped, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { Evaluated, Learning } from "../../timeline/training"
import { useScrolls } from "../../ui/useScrolls"
import { alongside } from "./chart"
import { percentOf } from "./percentOf"
import styles from "./Training.module.css"
import { useNamedRuns } from "./useNamedRuns"

const mostRows = 16

/** The curve as numbers, at some of its cycles, and those that are kept at the nearest of theirs. */
export function CostTable({ learning: { evaluations } }: { readonly learning: Learning }) {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  const stop = useScrolls(place) ? { role: "group", "aria-label": say("training.table"), tabIndex: 0 } : {}
  const { kept } = useNamedRuns()
  const every = Math.max(1, Math.ceil(evaluations.length / mostRows))
  const hasTest = evaluations.some(({ test }) => test !== null)
  const hasClasses = evaluations.some(({ train }) => train.accuracy !== null)
  const rows = evaluations.filter((_, i) => i % every === 0 || i === evaluations.length - 1)
  const cycles = rows.map(({ cycle }) => cycle)
  const beside = kept.map(({ id, name, learning }) => ({ id, name, at: alongside(cycles, learning) }))
  return (
    <details className={styles.details}>
      <summary>{say("training.table")}</summary>
      <div ref={place} className={styles.scroll} {...stop}>
        <table className={styles.table} aria-label={say("training.run")}>
          <thead>
            <tr>
              <th scope="col">{say("training.cycles")}</th>
              <th scope="col">{say("training.cost-train")}</th>
              {beside.map(({ id, name }) => (
                <th key={id} scope="col">
                  {say("training.cost-kept", { name })}
                </th>
              ))}
              {hasTest && <th scope="col">{say("training.cost-test")}</th>}
              {hasClasses && <th scope="col">{say("training.right-train")}</th>}
              {hasClasses && hasTest && <th scope="col">{say("training.right-test")}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cycle, train, test }, row) => (
              <tr key={cycle}>
                <th scope="row">{grouped(cycle)}</th>
                <td>{printNumber(train.C)}</td>
                {beside.map(({ id, at }) => (
                  <td key={id}>{costBeside(at[row] ?? null, cycle, say)}</td>
                ))}
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

/** What another run cost at a cycle, with its own where that is another. */
function costBeside(near: Evaluated | null, cycle: number, say: Say): string {
  if (!near) return "–"
  const C = printNumber(near.train.C)
  return near.cycle === cycle ? C : say("training.near", { C, cycle: grouped(near.cycle) })
}
