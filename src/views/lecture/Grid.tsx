import { printNumber } from "../../notation/number"
import styles from "./Tools.module.css"

/** A matrix with its numbers, row by row. */
export function Grid({
  label,
  values,
  columns,
}: {
  readonly label: string
  readonly values: Float64Array
  readonly columns: number
}) {
  return (
    <span
      className={styles.matrix}
      role="img"
      aria-label={`${label}: ${Array.from(values, (value) => printNumber(value)).join(", ")}`}
      style={{ gridTemplateColumns: `repeat(${columns}, auto)` }}
    >
      {Array.from(values, (value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a matrix
        <span key={at}>{printNumber(value)}</span>
      ))}
    </span>
  )
}
