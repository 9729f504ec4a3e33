import { useMemo } from "react"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { whereabouts } from "../../store/whereabouts"
import { startOf, stepsPerSample } from "../../timeline/cycle"
import { Slider } from "../../ui/Slider"
import styles from "./TimelineBar.module.css"
import { ticksOf } from "./ticksOf"

const height = 14
const gap = 0.12

/** The present cycle: a mark for each step in the colour of its phase, those done filled; over it the slider that goes anywhere. */
export function Track() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const { cycle, done, perCycle, trace } = frame
  const L = trace.network.layers.length
  const m = (perCycle - 2) / stepsPerSample(L)
  const ticks = useMemo(() => ticksOf(L, m), [L, m])
  return (
    <div className={styles.track}>
      <svg className={styles.ticks} viewBox={`0 0 ${perCycle} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {ticks.map(({ from, to, phase }) => (
          <rect
            key={from}
            className={styles.tick}
            data-phase={phase}
            data-done={to <= done || undefined}
            data-current={(from < done && done <= to) || undefined}
            x={from + gap * Math.min(1, to - from) * 0.5}
            y={from < done && done <= to ? 0 : 4}
            width={to - from - gap * Math.min(1, to - from)}
            height={from < done && done <= to ? height : height - 8}
          />
        ))}
      </svg>
      <Slider
        className={styles.slider}
        label={say("bar.timeline")}
        value={done}
        min={0}
        max={perCycle}
        step={1}
        valueText={whereabouts(frame, say).join(", ")}
        onInput={(value) => {
          const { experiment, seek } = store.getState()
          seek(startOf(experiment, cycle) + value)
        }}
      />
    </div>
  )
}
