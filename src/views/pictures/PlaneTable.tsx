import { printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { Descent } from "./CostPlane"
import styles from "./Pictures.module.css"

const mostRows = 12

/** The way of the descent as numbers. */
export function PlaneTable({ found: { path }, names }: { readonly found: Descent; readonly names: readonly string[] }) {
  const say = useSay()
  const every = Math.max(1, Math.ceil(path.length / mostRows))
  return (
    <details className={styles.details}>
      <summary>{say("pictures.table")}</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("pictures.cycle")}</th>
              {names.map((name, which) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two axes
                <th key={which} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {path
              .filter((_, i) => i % every === 0 || i === path.length - 1)
              .map(({ cycle, seen }) => (
                <tr key={cycle}>
                  <th scope="row">{cycle + 1}</th>
                  <td>{printNumber(seen[0])}</td>
                  <td>{printNumber(seen[1])}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
