import { lettersIn, shortened } from "../../ui/letters"
import styles from "./Training.module.css"

/** A kind of line with its name. */
export interface Entry {
  readonly line: "batch" | "train" | "test" | "kept"
  /** Which of the runs that are kept. */
  readonly nth?: number
  readonly name: string
}

interface Props {
  readonly entries: readonly Entry[]
  /** Where the lines end. */
  readonly right: number
  /** It hangs from here; null: it stands on `to`. */
  readonly from: number | null
  readonly to: number
}

const pitch = 16
const length = 24
/** About as wide as a letter of the alphabet; those of Korean take two. */
const letter = 6.5
const mostLetters = 44

/** What the lines are, in a corner that curves seldom reach: costs fall and shares rise. */
export function Legend({ entries, right, from, to }: Props) {
  const width = length + 12 + letter * Math.max(...entries.map(({ name }) => Math.min(lettersIn(name), mostLetters)))
  const top = from ?? to - pitch * entries.length - 4
  return (
    <g>
      <rect className={styles.ground} x={right - width} y={top} width={width} height={pitch * entries.length} />
      {entries.map(({ line, nth, name }, at) => (
        <g key={`${line} ${nth}`} transform={`translate(${right},${top + pitch * at + pitch / 2})`}>
          <path className={styles[line]} data-nth={nth} d={`M${-length},0H0`} />
          <text className={styles.word} x={-length - 6} y={4} textAnchor="end">
            {shortened(name, mostLetters)}
          </text>
        </g>
      ))}
    </g>
  )
}
