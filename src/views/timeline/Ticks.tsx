import { Breaks } from "./Breaks"
import styles from "./Track.module.css"
import type { Tick } from "./ticksOf"

interface Props {
  readonly ticks: readonly Tick[]
  readonly L: number
  readonly m: number
  readonly done: number
  readonly perCycle: number
}

const height = 24

/** The marks behind the slider. Step k is drawn around k, where the slider's thumb is after k steps; at 0 stands the start. */
export function Ticks({ ticks, L, m, done, perCycle }: Props) {
  // About two pixels on the widest screen, and never more than a third of a step.
  const gap = Math.min(0.3, (perCycle + 1) / 300)
  return (
    <svg
      className={styles.ticks}
      viewBox={`-0.5 0 ${perCycle + 1} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className={styles.start} x1="0" x2="0" y1="7" y2="17" vectorEffect="non-scaling-stroke" />
      {ticks.map(({ from, to, phase, current }) => {
        const isCurrent = from < done && done <= to
        const y = isCurrent ? 3 : 7
        return (
          <rect
            key={from}
            className={styles.tick}
            data-phase={isCurrent ? current(done) : phase}
            data-done={to <= done || undefined}
            data-current={isCurrent || undefined}
            x={from + 0.5 + gap / 2}
            y={y}
            width={to - from - gap}
            height={height - 2 * y}
          />
        )
      })}
      <Breaks ticks={ticks} L={L} m={m} />
    </svg>
  )
}
