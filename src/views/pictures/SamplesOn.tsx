import { classOf } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import { classKinds, classMark } from "../../ui/classMark"
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

/** Samples on a plane, a shape for each class. */
export function SamplesOn({ samples, at, middle, heldOut = false }: Props) {
  return (
    <g>
      {samples.slice(0, mostDrawn).map((sample, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name
        <SampleMark key={index} kind={kindOf(sample, middle)} at={at(sample)} heldOut={heldOut} />
      ))}
    </g>
  )
}

function kindOf({ y }: Sample, middle: number | null): number {
  return middle === null ? Number((y[0] ?? 0) > 0) : classOf(y, middle)
}

interface MarkProps {
  readonly kind: number
  readonly at: readonly [number, number]
  readonly heldOut?: boolean
}

/** One sample, as on the plane so in its key. */
export function SampleMark({ kind, at: [x, y], heldOut = false }: MarkProps) {
  return (
    <path
      className={styles.sample}
      data-class={kind % classKinds}
      data-held-out={heldOut || undefined}
      d={classMark(kind, x, y, 3.8)}
    />
  )
}
