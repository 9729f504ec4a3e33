import { type ReactNode, useMemo } from "react"
import type { Sample } from "../../engine/network"
import styles from "./Data.module.css"
import { type Extent, marksOf, placeIn, side } from "./marks"

interface Props {
  readonly extent: Extent
  readonly samples: readonly Sample[]
  /** Drawn hollow. */
  readonly test?: readonly Sample[]
  /** The size of a mark, of 100. */
  readonly size: number
  /** Whether targets are numbers, and show as sizes. */
  readonly isSized?: boolean
  /** Without one it is a picture that says nothing. */
  readonly label?: string
  readonly children?: ReactNode
}

/** Points as marks of their classes, each by shape and colour, over the axes. */
export function Plane({ extent, samples, test = [], size, isSized = false, label, children }: Props) {
  const solid = useMemo(() => marksOf(samples, extent, size, isSized), [samples, extent, size, isSized])
  const hollow = useMemo(() => marksOf(test, extent, size, isSized), [test, extent, size, isSized])
  const origin = placeIn(extent, 0, 0)
  return (
    <svg
      className={styles.plane}
      viewBox={`0 0 ${side} ${side}`}
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      <path className={styles.axes} d={`M0 ${origin.y}h${side}M${origin.x} 0v${side}`} />
      {solid.map(({ kind, path }) => (
        <path key={kind ?? "y"} className={styles.mark} data-class={kind} d={path} />
      ))}
      {hollow.map(({ kind, path }) => (
        <path key={`test ${kind}`} className={styles.mark} data-class={kind} data-hollow d={path} />
      ))}
      {children}
    </svg>
  )
}
