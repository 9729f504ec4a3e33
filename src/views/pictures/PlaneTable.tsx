import { printDigits, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { Descent } from "./descent"
import styles from "./Pictures.module.css"
import { Scroll } from "./Scroll"

const mostRows = 12
/** Places along a side of the plane, its edges among them. */
const listed = 5

interface Props {
  readonly found: Descent
  readonly names: readonly [string, string]
}

/** The plane as numbers: the cost at some places of it, and the way of the descent. */
export function PlaneTable({ found, names }: Props) {
  const say = useSay()
  return (
    <details className={styles.details}>
      <summary>{say("pictures.table")}</summary>
      <Scroll label={say("pictures.table")}>
        <Costs found={found} names={names} />
        <Way found={found} names={names} />
      </Scroll>
    </details>
  )
}

function Costs({ found: { side, ranges, C }, names }: Props) {
  const say = useSay()
  const places = Array.from({ length: listed }, (_, i) => Math.round(((side - 1) * i) / (listed - 1)))
  const valueAt = (which: 0 | 1, i: number) => {
    const [from, to] = ranges[which]
    return printDigits(from + ((to - from) * i) / (side - 1), 3)
  }
  return (
    <table className={styles.table}>
      <caption>{say("pictures.plane.costs")}</caption>
      <thead>
        <tr>
          <th scope="col">
            {names[1]} \ {names[0]}
          </th>
          {places.map((i) => (
            <th key={i} scope="col">
              {valueAt(0, i)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.toReversed().map((row) => (
          <tr key={row}>
            <th scope="row">{valueAt(1, row)}</th>
            {places.map((i) => (
              <td key={i}>{printNumber(C[row * side + i] ?? Number.NaN)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Way({ found: { path }, names }: Props) {
  const say = useSay()
  const every = Math.max(1, Math.ceil(path.length / mostRows))
  return (
    <table className={styles.table}>
      <caption>{say("pictures.plane.way")}</caption>
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
  )
}
