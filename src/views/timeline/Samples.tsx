import { grouped } from "../../notation/number"
import { stepsPerSample } from "../../timeline/cycle"
import styles from "./Track.module.css"

/** More numbers than this run into each other. */
const most = 12

interface Props {
  /** The samples of the cycle, as indices. */
  readonly batch: readonly number[]
  readonly L: number
}

/** Beneath the marks of each sample its number; a cycle of one needs none. For the eye alone: the slider says where it stands. */
export function Samples({ batch, L }: Props) {
  if (batch.length < 2 || batch.length > most) return null
  const s = stepsPerSample(L)
  const slots = batch.length * s + 3
  return (
    <span className={styles.samples} aria-hidden="true">
      {batch.map((sample, i) => (
        <span key={sample} className={styles.sample} style={{ left: `${(100 * (i * s + 1)) / slots}%` }}>
          {grouped(sample + 1)}
        </span>
      ))}
    </span>
  )
}
