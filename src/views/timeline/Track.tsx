import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { whereabouts } from "../../store/whereabouts"
import { startOf, stepsPerSample } from "../../timeline/cycle"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { Slider } from "../../ui/Slider"
import { fineTrack } from "./fineTrack"
import { inCycle } from "./inCycle"
import { Pointed, stepUnder } from "./Pointed"
import { Samples } from "./Samples"
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

/** The steps inside a step are not as long as those of its neighbour: the arrow keys go by the grain. At an end of the cycle they go on into the next one, which the slider could not. */
function stepByKey(event: KeyboardEvent, isFine: boolean, atStart: boolean, atEnd: boolean): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key]
  if (!direction || shiftKey || ctrlKey || metaKey || altKey) return
  if (!isFine && !(direction > 0 ? atEnd : atStart)) return
  event.preventDefault()
  const { next, previous } = store.getState()
  if (direction > 0) next()
  else previous()
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
  const grain = useApp((state) => state.grain)
  // Inside a step the thumb stands inside it, however one came there.
  const fine =
    grain === "term" || grain === "neuron" ? fineTrack(frame, grain) : frame.within ? fineTrack(frame, "term") : null
  const rail = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  useLayoutEffect(() => rail.current?.style.setProperty("--slots", String(perCycle + 1)), [perCycle])
  return (
    <div
      ref={rail}
      className={styles.rail}
      data-steps=""
      onPointerMove={({ currentTarget, clientX, pointerType }) =>
        setPointed(pointerType === "mouse" ? stepUnder(currentTarget, clientX, perCycle) : null)
      }
      onPointerLeave={() => setPointed(null)}
    >
      <Ticks ticks={ticks} L={L} m={m} done={done} perCycle={perCycle} />
      <Slider
        className={styles.slider}
        label={say("bar.timeline")}
        value={fine?.value ?? done}
        min={0}
        max={perCycle}
        step={fine?.step ?? 1}
        valueText={whereabouts(frame, say).join(", ")}
        onKeyDown={(event) => stepByKey(event, fine !== null, done === 0 && frame.within === null, done === perCycle)}
        onInput={(value) => {
          const { experiment, seek } = store.getState()
          const { t, inside } = fine?.placeAt(value) ?? { t: value, inside: 0 }
          seek(startOf(experiment, cycle) + t, inside)
        }}
      />
      <Samples batch={frame.batch} L={L} />
      {pointed === null ? null : <Pointed done={Math.min(pointed, perCycle)} />}
    </div>
  )
}
