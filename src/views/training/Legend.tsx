import { shortened } from "../../ui/letters"
import styles from "./Training.module.css"

/** A kind of line with its name. */
export interface Entry {
  readonly line: "batch" | "train" | "test" | "kept"
  /** Which of the runs that are kept. */
  readonly nth?: number
  readonly name: string
}

/** Units of the drawing from one line of the legend to the next, and how long a sample of a line is. */
const pitch = 16
const length = 24
const mostLetters = 44

/** The room that it takes. */
export function heightOf(entries: readonly Entry[]): number {
  return pitch * entries.length
}

/** What the lines are, above them. */
export function Legend({ entries, left }: { readonly entries: readonly Entry[]; readonly left: number }) {
  return (
    <g>
      {entries.map(({ line, nth, name }, at) => (
        <g key={`${line} ${nth}`} transform={`translate(${left},${pitch * at + pitch / 2})`}>
          <path className={styles[line]} data-nth={nth} d={`M0,0H${length}`} />
          <text className={styles.word} x={length + 6} y={4}>
            {shortened(name, mostLetters)}
          </text>
        </g>
      ))}
    </g>
  )
}
