import { useMemo } from "react"
import { lettersIn } from "../../ui/letters"
import { Clipped } from "./Clipped"
import { classLook } from "./classLook"
import { outlinesOf } from "./outlines"
import type { Plot } from "./plot"
import styles from "./Regions.module.css"
import { seatsOf } from "./seats"

interface RegionsProps {
  /** By how much each class is the largest at n × n points, the highest row first. */
  readonly margins: readonly Float64Array[]
  readonly n: number
  readonly plot: Plot
}

/** The regions of classes on a plane. */
export function Regions({ margins, n, plot }: RegionsProps) {
  const outlines = useMemo(() => margins.map((own) => outlinesOf(own, n, [0], plot)[0]), [margins, n, plot])
  return (
    <Clipped plot={plot}>
      {outlines.map((outline, kind) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: classes are told by their places
        <path key={kind} className={styles.region} {...classLook(kind, margins.length)} d={outline} />
      ))}
    </Clipped>
  )
}

interface NamesProps {
  /** Which class is the largest at n × n points, the highest row first. */
  readonly largest: readonly number[]
  readonly names: readonly string[]
  readonly n: number
  readonly plot: Plot
  /** Where samples are drawn. */
  readonly dots: readonly (readonly [number, number])[]
}

/** With less room around it a name would only hide what it names. */
const leastRoom = 1 / 24
/** How wide a letter is and how high a name, in units of the drawing, and how far both stay from the middle of a mark. */
const [letter, high, apart] = [7, 13, 5]

/** The name of each region, where it hides least. */
export function RegionNames({ largest, names, n, plot, dots }: NamesProps) {
  const cell = (plot.width - plot.left - plot.right) / n
  const seats = useMemo(() => {
    const points = (units: number) => Math.min(n, Math.ceil(units / cell))
    return seatsOf({
      largest,
      n,
      lengths: names.map((name) => points(letter * lettersIn(name) + 2 * apart)),
      height: points(high + 2 * apart),
      dots: dots.map(([x, y]) => [(x - plot.left) / cell - 0.5, (y - plot.top) / cell - 0.5]),
    })
  }, [largest, names, n, plot, cell, dots])
  return names.map((name, kind) => {
    const seat = seats[kind]
    if (!seat || seat.room < n * leastRoom) return null
    return (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: two classes may have the same name
        key={kind}
        className={styles.named}
        {...classLook(kind, names.length)}
        x={plot.left + (seat.column + 0.5) * cell}
        y={plot.top + (seat.row + 0.5) * cell}
      >
        {name}
      </text>
    )
  })
}
