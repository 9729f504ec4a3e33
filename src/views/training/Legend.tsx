import { useSay } from "../../store/useSay"
import { shortened } from "../../ui/letters"
import type { Plot } from "./chart"
import styles from "./Training.module.css"

/** A kind of line with its name, and its numbers at the place that is looked at. */
export interface Entry {
  readonly line: "batch" | "train" | "test" | "kept"
  /** Which of the runs that are kept. */
  readonly nth?: number
  readonly name: string
  readonly C?: string
  readonly right?: string | null
}

/** Units of the drawing from one line of the legend to the next. */
const pitch = 18

/** The room that it takes, its heading included. */
export function heightOf(entries: readonly Entry[]): number {
  return pitch * (entries.length + 1)
}

/** What the lines are and where they stand, as a table above them, to the edge on the right. */
export function Legend({ plot, heading, entries }: Props) {
  const say = useSay()
  const { length, column } = plot
  const right = plot.width - plot.right
  const hasRight = entries.some((entry) => typeof entry.right === "string")
  const atCost = hasRight ? right - column : right
  return (
    <g>
      <text className={styles.word} x={0} y={pitch / 2 + 4}>
        {heading}
      </text>
      {heading.length <= plot.heading && (
        <text className={styles.word} x={atCost} y={pitch / 2 + 4} textAnchor="end">
          {say("training.measure.cost")}
        </text>
      )}
      {hasRight && (
        <text className={styles.word} x={right} y={pitch / 2 + 4} textAnchor="end">
          {say("training.right")}
        </text>
      )}
      {entries.map(({ line, nth, name, C, right: share }, at) => (
        <g key={`${line} ${nth}`} transform={`translate(0,${pitch * (at + 1.5)})`}>
          <path className={styles[line]} data-nth={nth} d={`M2,0H${length}`} />
          <text className={styles.word} x={length + 6} y={4}>
            {shortened(name, plot.name)}
          </text>
          {C && (
            <text className={styles.reading} x={atCost} y={4} textAnchor="end">
              {C}
            </text>
          )}
          {share && (
            <text className={styles.reading} x={right} y={4} textAnchor="end">
              {share}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

interface Props {
  readonly plot: Plot
  readonly heading: string
  readonly entries: readonly Entry[]
}
