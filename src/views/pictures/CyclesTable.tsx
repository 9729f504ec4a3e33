import { grouped, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { Seen } from "../../timeline/history"
import styles from "./Table.module.css"

const mostRows = 12

interface Props {
  /** Whether it tells what was there after so many cycles, not in which one. */
  readonly after?: boolean
  readonly caption?: string
  readonly names: readonly string[]
  readonly seen: readonly Seen<ArrayLike<number>>[]
}

/** What was seen of a run at some of its cycles, the first and the last one among them: a number for each name. */
export function CyclesTable({ after = false, caption, names, seen }: Props) {
  const say = useSay()
  const every = Math.max(1, Math.ceil(seen.length / mostRows))
  return (
    <table className={styles.table} aria-label={caption ? undefined : say("pictures.deltas")}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{say(after ? "pictures.cycles-done" : "pictures.cycle")}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seen
          .filter((_, i) => i % every === 0 || i === seen.length - 1)
          .map(({ cycle, seen: numbers }) => (
            <tr key={cycle}>
              <th scope="row">{grouped(after ? cycle : cycle + 1)}</th>
              {names.map((name, i) => (
                <td key={name}>{printNumber(numbers[i] ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
