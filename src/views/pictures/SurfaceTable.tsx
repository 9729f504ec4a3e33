import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import type { Ground } from "./ground"
import styles from "./Pictures.module.css"
import { gridOf, middles } from "./plane"
import { Scroll } from "./Scroll"

interface Props {
  readonly ground: Ground
  readonly domain: readonly [readonly [number, number], readonly [number, number]]
  /** What there is to say of some inputs. */
  tell(inputs: readonly Float64Array[]): readonly string[]
}

const side = 5

/** The plane in numbers or names, at few places. */
export function SurfaceTable({ ground, domain, tell }: Props) {
  const say = useSay()
  const points = gridOf(domain[0], domain[1], side)
  const told = tell(points.map(ground.inputsAt))
  return (
    <details className={styles.details}>
      <summary>{say("pictures.table")}</summary>
      <Scroll label={say("pictures.table")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                {ground.names[1]} \ {ground.names[0]}
              </th>
              {middles(domain[0], side).map((x) => (
                <th key={x} scope="col">
                  {spokenNumber(x)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {middles(domain[1], side)
              .toReversed()
              .map((y, row) => (
                <tr key={y}>
                  <th scope="row">{spokenNumber(y)}</th>
                  {points.slice(row * side, (row + 1) * side).map(([x], column) => (
                    <td key={x}>{told[row * side + column]}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
