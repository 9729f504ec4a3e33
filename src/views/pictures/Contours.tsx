import { useMemo } from "react"
import { Clipped } from "./Clipped"
import styles from "./Contours.module.css"
import { outlinesOf } from "./outlines"
import type { Plot } from "./plot"

interface Props {
  /** n × n numbers, the highest row first. */
  readonly values: Float64Array
  readonly n: number
  readonly thresholds: readonly number[]
  readonly plot: Plot
}

/** Lines along which a plane of numbers is the same. */
export function Contours({ values, n, thresholds, plot }: Props) {
  const lines = useMemo(() => outlinesOf(values, n, thresholds, plot), [values, n, thresholds, plot])
  return (
    <Clipped plot={plot}>
      {lines.map((line, index) => (
        <path
          key={thresholds[index]}
          className={styles.contour}
          data-of-many={lines.length > 1 || undefined}
          d={line}
        />
      ))}
    </Clipped>
  )
}
