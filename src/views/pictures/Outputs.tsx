import { printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import styles from "./Outputs.module.css"

interface Props {
  readonly output: Float64Array
  readonly names: readonly string[]
  /** The largest, where it means something. */
  readonly best: number | null
}

/** What a net answers, output by output: a bar and a number each. */
export function Outputs({ output, names, best }: Props) {
  const say = useSay()
  return (
    <table className={styles.outputs}>
      <caption className="visually-hidden">{say("pictures.draw.outputs")}</caption>
      <thead className={styles.heard}>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say("pictures.draw.output")}</span>
          </th>
          <th scope="col" colSpan={2}>
            <span className="visually-hidden">a</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from(output, (value, j) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: outputs are told by their places
          <tr key={j} data-best={j === best || undefined}>
            <th scope="row">{names[j]}</th>
            <td>
              <span className={styles.bar} style={{ inlineSize: `${Math.max(0, Math.min(1, value)) * 100}%` }} />
            </td>
            <td>{printNumber(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
