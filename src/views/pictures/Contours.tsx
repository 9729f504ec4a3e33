import { contours, path } from "d3"
import { useMemo } from "react"
import styles from "./Pictures.module.css"
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
  const lines = useMemo(
    () =>
      contours()
        .size([n, n])
        .thresholds([...thresholds])([...values])
        .map(({ coordinates }) => coordinates.flat(1)),
    [values, n, thresholds],
  )
  const [wide, high] = [plot.width - plot.left - plot.right, plot.height - plot.top - plot.bottom]
  const at = ([x = 0, y = 0]: readonly number[]) =>
    [round(plot.left + (x / n) * wide), round(plot.top + (y / n) * high)] as const
  // The edges of the picture are no such lines.
  const isEdge = ([x = 0, y = 0]: readonly number[]) => x <= 0.5 || y <= 0.5 || x >= n - 0.5 || y >= n - 0.5
  function drawn(rings: readonly (readonly (readonly number[])[])[]): string {
    const pen = path()
    for (const ring of rings)
      for (const [i, point] of ring.entries()) {
        const before = ring[i - 1]
        if (before && !(isEdge(point) && isEdge(before))) pen.lineTo(...at(point))
        else pen.moveTo(...at(point))
      }
    return pen.toString()
  }
  return (
    <g>
      {lines.map((rings, index) => (
        <path key={thresholds[index]} className={styles.contour} d={drawn(rings)} />
      ))}
    </g>
  )
}

/** Hundredths of a unit are enough. */
const round = (value: number) => Math.round(100 * value) / 100
