import { memo } from "react"
import { classOf } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import { classKinds, classMark } from "../../ui/classMark"
import { classLook, classSign } from "./classLook"
import styles from "./SamplesOn.module.css"

interface Props {
  readonly samples: readonly Sample[]
  /** Where a sample is in the drawing. */
  at(sample: Sample): readonly [number, number]
  /** Where the classes of one output part; null where targets are no classes: then the sign of the first target tells. */
  readonly middle: number | null
  /** What the classes are called. */
  readonly names: readonly string[]
  /** Whether they are held out: hollow. */
  readonly heldOut?: boolean
}

/** So many samples are drawn; more would hide each other and the plane. */
export const mostDrawn = 400

/** Samples on a plane, a mark for each class. They stay as they are while the weights change. */
export const SamplesOn = memo(function SamplesOn({ samples, at, middle, names, heldOut = false }: Props) {
  return (
    <g>
      {samples.slice(0, mostDrawn).map((sample, index) => (
        <SampleMark
          // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name
          key={index}
          kind={kindOf(sample, middle)}
          names={names}
          at={at(sample)}
          heldOut={heldOut}
        />
      ))}
    </g>
  )
})

/** The classes of samples, in their order. */
export function kindsOf(samples: readonly Sample[], middle: number | null): readonly number[] {
  return [...new Set(samples.map((sample) => kindOf(sample, middle)))].sort((a, b) => a - b)
}

function kindOf({ y }: Sample, middle: number | null): number {
  return middle === null ? Number((y[0] ?? 0) > 0) : classOf(y, middle)
}

interface MarkProps {
  readonly kind: number
  readonly names: readonly string[]
  readonly at: readonly [number, number]
  readonly heldOut?: boolean
}

/** One sample, as on the plane so in its key: a shape for each of a few classes, a sign for each of many. */
export function SampleMark({ kind, names, at: [x, y], heldOut = false }: MarkProps) {
  const look = { ...classLook(kind, names.length), "data-held-out": heldOut || undefined }
  return names.length > classKinds ? (
    <text className={styles.sign} {...look} x={x} y={y}>
      {classSign(kind, names)}
    </text>
  ) : (
    <path className={styles.sample} {...look} d={classMark(kind, x, y, 3.8)} />
  )
}
