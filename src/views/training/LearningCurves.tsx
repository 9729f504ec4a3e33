import { useState } from "react"
import { grouped } from "../../notation/number"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { cyclesPerEpoch, startOf } from "../../timeline/cycle"
import type { Learning } from "../../timeline/training"
import type { Drawn } from "./ChartOptions"
import { Curves } from "./Curves"
import { cyclesDone, evaluationNear, lastCycle } from "./chart"
import { readAt, valuesAt } from "./chartText"
import styles from "./Training.module.css"
import { useEvaluation } from "./useEvaluation"
import { useNamedRuns } from "./useNamedRuns"

interface Props {
  readonly learning: Learning
  readonly drawn: Drawn
}

/** How a run goes over its cycles, as curves, with the numbers at one place. A place on it is a place in the run. */
export function LearningCurves({ learning, drawn: { measure, isLog } }: Props) {
  const say = useSay()
  const { kept } = useNamedRuns()
  const [pointed, setPointed] = useState<number | null>(null)
  const here = useApp(({ frame }) => cyclesDone(frame))
  const own = useEvaluation()
  const perEpoch = useApp((state) => cyclesPerEpoch(state.experiment))
  const trains = useApp((state) => state.training !== null)
  const last = lastCycle(learning)
  const near = evaluationNear(learning, pointed ?? here)
  // In training the last one is shown, which is a little older than the stage.
  const known = pointed !== null || trains ? near : own && { cycle: here, ...own }
  return (
    <>
      <div className={styles.chart} data-picture="">
        <Curves
          learning={learning}
          kept={kept}
          measure={measure}
          isLog={isLog && measure === "cost"}
          here={here}
          pointed={pointed}
          values={readAt(learning, pointed ?? here, known ?? null, perEpoch, say)}
          onPointed={setPointed}
          onGo={goTo}
        />
      </div>
      <div className={styles.scrub}>
        <input
          type="range"
          min={0}
          max={last}
          value={Math.min(here, last)}
          aria-label={say("training.go-to")}
          aria-valuetext={`${say("training.here", { cycle: grouped(here) })} ${valuesAt(learning, here, say)}`}
          onChange={(event) => goTo(Number(event.currentTarget.value))}
        />
      </div>
    </>
  )
}

/** Stands where so many cycles are done: right after the update of the last of them. */
function goTo(cycle: number): void {
  const { experiment, seek, stopTraining } = store.getState()
  stopTraining()
  seek(startOf(experiment, cycle))
}
