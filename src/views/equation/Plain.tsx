import { foldAxis } from "../../notation/foldAxis"
import { printNumber } from "../../notation/number"
import styles from "./Matrices.module.css"

interface Props {
  readonly rows: number
  readonly columns: number
  /** Rows and columns that are shown of a large one. */
  readonly most: number
  value(r: number, c: number): number | null
}

/** Numbers in brackets that belong to nothing in the network. */
export function Plain({ rows, columns, most, value }: Props) {
  const [down, across] = [foldAxis(rows, null, most), foldAxis(columns, null, most)]
  return (
    <span className={styles.grid} style={{ gridTemplateColumns: `repeat(${across.length}, auto)` }}>
      {down.flatMap((r, row) =>
        across.map((c, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places in a grid
          <span key={`${row} ${column}`} className={styles.plain}>
            {r === null || c === null ? "⋯" : printKnown(value(r, c))}
          </span>
        )),
      )}
    </span>
  )
}

function printKnown(value: number | null): string {
  return value === null ? "□" : printNumber(value)
}
