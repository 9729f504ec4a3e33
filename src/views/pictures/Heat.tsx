import styles from "./Heat.module.css"
import { Pixels } from "./Pixels"
import type { Plot } from "./plot"

interface Props {
  /** n × n numbers, the highest row first; strong where they are far from 0, chequered where they are below. */
  readonly values: ArrayLike<number>
  readonly n: number
  readonly plot: Plot
  /** The class for which what is above 0 speaks: it has that colour. */
  readonly kind?: number | undefined
  /** The size that is painted strongest; without it, the largest among the values. */
  readonly most?: number | undefined
}

/** A plane of numbers under a drawing, within its axes. */
export function Heat({ values, n, plot: { width, height, left, right, top, bottom }, kind, most }: Props) {
  const share = (part: number, of: number) => `${(100 * part) / of}%`
  const inset = [share(top, height), share(right, width), share(bottom, height), share(left, width)].join(" ")
  return (
    <div className={styles.heat} style={{ inset }}>
      <Pixels values={values} columns={n} label={null} kind={kind} most={most} />
    </div>
  )
}
