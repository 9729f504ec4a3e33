import type { CSSProperties } from "react"
import type { Sample } from "../../engine/network"
import { chequered, heatStrength } from "../../ui/heatPixels"
import { mostDrawn } from "./SamplesOn"
import styles from "./TargetsOn.module.css"

/** How answers are painted: none at the middle, strongest so far from it. */
export interface Scale {
  readonly middle: number
  readonly most: number
}

interface Props {
  readonly samples: readonly Sample[]
  /** Where a sample is in the drawing. */
  at(sample: Sample): readonly [number, number]
  /** Which target is told; null where the picture is of a neuron that has none. */
  readonly j: number | null
  readonly scale: Scale
  /** Whether they are held out: small. */
  readonly heldOut?: boolean
}

/** Samples whose targets are no classes, each filled with its target as the ground is with that answer. */
export function TargetsOn({ samples, at, j, scale, heldOut = false }: Props) {
  return (
    <g>
      {samples.slice(0, mostDrawn).map((sample, index) => (
        <TargetMark
          // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name
          key={index}
          at={at(sample)}
          target={j === null ? null : (sample.y[j] ?? Number.NaN)}
          scale={scale}
          heldOut={heldOut}
        />
      ))}
    </g>
  )
}

interface MarkProps {
  readonly at: readonly [number, number]
  readonly target: number | null
  readonly scale: Scale
  readonly heldOut?: boolean
}

/** One sample, as on the plane so in its key. */
export function TargetMark({ at: [cx, cy], target, scale: { middle, most }, heldOut = false }: MarkProps) {
  const off = (target ?? Number.NaN) - middle
  // Seen from afar what is chequered is as strong as its pixels in the mean.
  const strength = heatStrength(off, most) * (off < 0 ? (1 + chequered) / 2 : 1)
  const look = target === null ? {} : { style: { "--strength": `${100 * strength}%` } as CSSProperties }
  return (
    <circle
      className={styles.target}
      data-of={target === null ? "none" : off < 0 ? "below" : "above"}
      {...look}
      cx={cx}
      cy={cy}
      r={heldOut ? 2.4 : 4}
    />
  )
}
