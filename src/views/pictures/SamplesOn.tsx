import { classOf } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import styles from "./Pictures.module.css"

interface Props {
  readonly samples: readonly Sample[]
  /** Where a sample is in the drawing. */
  at(sample: Sample): readonly [number, number]
  /** Where the classes of one output part; null where targets are no classes: then the sign of the first target tells. */
  readonly middle: number | null
  /** Whether they are held out: hollow. */
  readonly heldOut?: boolean
}

/** So many samples are drawn; more would hide each other and the plane. */
export const mostDrawn = 400

const sides = [
  // The first class is a square, the others are round, upright or turned: told apart without their colours.
  "M-3.2,-3.2h6.4v6.4h-6.4z",
  "M3.8,0A3.8,3.8,0,1,1,-3.8,0A3.8,3.8,0,1,1,3.8,0z",
  "M0,-4.4L4.2,3.2H-4.2z",
  "M0,-4.6L4.6,0L0,4.6L-4.6,0z",
]

/** Samples on a plane, a shape for each class. */
export function SamplesOn({ samples, at, middle, heldOut = false }: Props) {
  return (
    <g data-held-out={heldOut || undefined} className={styles.samples}>
      {samples.slice(0, mostDrawn).map((sample, index) => {
        const [x, y] = at(sample)
        const kind = classOf(sample.y, middle ?? 0)
        // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name
        return <path key={index} data-class={kind} d={sides[kind % sides.length]} transform={`translate(${x},${y})`} />
      })}
    </g>
  )
}
