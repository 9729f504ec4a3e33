import { range } from "d3"
import type { ReactNode } from "react"
import { Pixels } from "./Pixels"
import styles from "./ScaleBar.module.css"

interface Props {
  /** Painted from one end to the other. */
  readonly values: readonly number[]
  /** The class that what is above 0 speaks for. */
  readonly kind?: number | undefined
  /** Whether it is of tiles, not of a plane. */
  readonly ofTiles?: boolean
  /** What stands below, as far apart from each other. */
  readonly children: ReactNode
}

const shades = 48

/** From −1 to 1, for a scale with a middle. */
export const eitherWay = range(shades).map((i) => (2 * i) / (shades - 1) - 1)

/** What colours mean, below a picture. */
export function ScaleBar({ values, kind, ofTiles, children }: Props) {
  return (
    <div className={styles.scale} data-tiles={ofTiles || undefined} aria-hidden="true">
      <Pixels values={values} columns={values.length} label={null} kind={kind} />
      <div className={styles.ticks}>{children}</div>
    </div>
  )
}
