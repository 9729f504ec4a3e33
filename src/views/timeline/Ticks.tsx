import { stepsPerSample } from "../../timeline/cycle"
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
  const s = stepsPerSample(L)
  // A sample stands apart from the next, and the last from the update.
  const between = m > 1 ? Math.min(0.45, (perCycle + 1) / 80) : 0
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
        const [before, after] = [from % s === 0 && from > 0 ? between / 2 : 0, to % s === 0 ? between / 2 : 0]
        return (
          <rect
            key={from}
            className={styles.tick}
            data-phase={isCurrent ? current(done) : phase}
            data-done={to <= done || undefined}
            data-current={isCurrent || undefined}
            x={from + 0.5 + gap / 2 + before}
            y={y}
            width={to - from - gap - before - after}
            height={height - 2 * y}
          />
        )
      })}
      <Breaks ticks={ticks} L={L} m={m} />
    </svg>
  )
}
