import { contours, path } from "d3"
import { useMemo } from "react"
import { classKinds } from "../../ui/classMark"
import { seatsOf } from "./margins"
import styles from "./Pictures.module.css"
import type { Plot } from "./plot"

interface RegionsProps {
  /** By how much each class is the largest at n × n points, the highest row first. */
  readonly margins: readonly Float64Array[]
  readonly n: number
  readonly plot: Plot
}

/** The regions of classes on a plane. */
export function Regions({ margins, n, plot }: RegionsProps) {
  const outlines = useMemo(() => margins.map((own) => outlineOf(own, n, plot)), [margins, n, plot])
  return outlines.map((outline, kind) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: classes are told by their places
    <path key={kind} className={styles.region} data-class={kind % classKinds} d={outline} />
  ))
}

interface NamesProps {
  /** Which class is the largest at n × n points, the highest row first. */
  readonly largest: readonly number[]
  readonly names: readonly string[]
  readonly n: number
  readonly plot: Plot
}

/** With less room around it a name would only hide what it names. */
const leastRoom = 1 / 24

/** The name of each region, where it is widest. */
export function RegionNames({ largest, names, n, plot }: NamesProps) {
  const seats = useMemo(() => seatsOf(largest, n), [largest, n])
  return names.map((name, kind) => {
    const seat = seats[kind]
    if (!seat || seat.room < n * leastRoom) return null
    const [x, y] = pointOf(plot, (seat.column + 0.5) / n, (seat.row + 0.5) / n)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two classes may have the same name
      <text key={kind} className={styles.named} data-class={kind % classKinds} x={x} y={y}>
        {name}
      </text>
    )
  })
}

function outlineOf(margin: Float64Array, n: number, plot: Plot): string {
  const pen = path()
  const [region] = contours().size([n, n]).thresholds([0])([...margin])
  for (const ring of region?.coordinates.flat(1) ?? []) {
    for (const [i, [x = 0, y = 0]] of ring.entries()) {
      const at = pointOf(plot, x / n, y / n)
      if (i === 0) pen.moveTo(...at)
      else pen.lineTo(...at)
    }
    pen.closePath()
  }
  return pen.toString()
}

/** Shares of the plane in units of the drawing; hundredths are enough. */
function pointOf(plot: Plot, across: number, down: number): [number, number] {
  const [wide, high] = [plot.width - plot.left - plot.right, plot.height - plot.top - plot.bottom]
  return [round(plot.left + across * wide), round(plot.top + down * high)]
}

const round = (value: number) => Math.round(100 * value) / 100
