import { printNumber } from "../../notation/number"
import styles from "./Tools.module.css"
import { useSayLecture } from "./useSayLecture"

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
  const sayLecture = useSayLecture()
  return (
    <span
      className={styles.matrix}
      role="img"
      aria-label={`${label}: ${heard(values, columns, sayLecture)}`}
      style={{ gridTemplateColumns: `repeat(${columns}, auto)` }}
    >
      {Array.from(values, (value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a matrix
        <span key={at}>{printNumber(value)}</span>
      ))}
    </span>
  )
}

/** A matrix by ear: row by row, where it has several of several numbers. */
export function heard(values: Float64Array, columns: number, sayLecture: ReturnType<typeof useSayLecture>): string {
  const printed = Array.from(values, (value) => printNumber(value))
  if (columns === 1 || printed.length <= columns) return printed.join(", ")
  const rows = Array.from({ length: printed.length / columns }, (_, r) => printed.slice(r * columns, (r + 1) * columns))
  return rows.map((row, r) => sayLecture("tool.row", { r: r + 1, values: row.join(", ") })).join("; ")
}
