import { useLayoutEffect, useMemo, useRef } from "react"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { whereabouts } from "../../store/whereabouts"
import { startOf, stepsPerSample } from "../../timeline/cycle"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { Slider } from "../../ui/Slider"
import { inCycle } from "./inCycle"
import { Ticks } from "./Ticks"
import styles from "./Track.module.css"
import { ticksOf } from "./ticksOf"

/** The present cycle as a timeline, with its neighbours one press away. */
export function Track() {
  const say = useSay()
  const cycle = useApp((state) => state.frame.cycle)
  const atFirst = useApp((state) => state.t === 0 || state.frame.cycle === 0)
  return (
    <div className={styles.track}>
      <Button
        plain
        label={say("bar.previous-cycle")}
        icon={<Icon name="left" />}
        disabled={atFirst}
        onPress={() => goTo(cycle - 1)}
      />
      <Rail />
      <Button plain label={say("bar.next-cycle")} icon={<Icon name="right" />} onPress={() => goTo(cycle + 1)} />
    </div>
  )
}

function goTo(cycle: number): void {
  const { experiment, t, seek } = store.getState()
  seek(inCycle(experiment, t, cycle))
}

/** A mark for each step in the colour of its phase, those done filled; the slider's thumb is the frame around the last one done. */
function Rail() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const { cycle, done, perCycle, trace } = frame
  const L = trace.network.layers.length
  const m = (perCycle - 2) / stepsPerSample(L)
  const ticks = useMemo(() => ticksOf(L, m), [L, m])
  const rail = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => rail.current?.style.setProperty("--slots", String(perCycle + 1)), [perCycle])
  return (
    <div ref={rail} className={styles.rail} data-steps="">
      <Ticks ticks={ticks} L={L} m={m} done={done} perCycle={perCycle} />
      <Slider
        className={styles.slider}
        label={say("bar.timeline")}
        value={done}
        min={0}
        max={perCycle}
        step={1}
        valueText={whereabouts(frame, say).join(", ")}
        onBeyond={() => {
          const { t, seek } = store.getState()
          seek(t + 1)
        }}
        onInput={(value) => {
          const { experiment, seek } = store.getState()
          seek(startOf(experiment, cycle) + value)
        }}
      />
    </div>
  )
}
