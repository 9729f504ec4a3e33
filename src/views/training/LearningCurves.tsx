import { useRef, useState } from "react"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { cyclesPerEpoch } from "../../timeline/cycle"
import type { Learning } from "../../timeline/training"
import { Slider } from "../../ui/Slider"
import type { Drawn } from "./ChartOptions"
import { Curves } from "./Curves"
import { batchNear, batchOnStage, cyclesDone, evaluationNear, lastCycle, plots } from "./chart"
import { type Known, readAt, spokenAt } from "./chartText"
import { goTo, placeByKey } from "./goTo"
import styles from "./Training.module.css"
import { useEvaluation } from "./useEvaluation"
import { useIsNarrow } from "./useIsNarrow"
import { useNamedRuns } from "./useNamedRuns"

interface Props {
  readonly learning: Learning
  readonly drawn: Drawn
}

/** How a run goes over its cycles, as curves, with the numbers at one place. A place on it is a place in the run. */
export function LearningCurves({ learning, drawn: { measure, isLog } }: Props) {
  const say = useSay()
  const { kept } = useNamedRuns()
  const place = useRef<HTMLDivElement>(null)
  const plot = plots[useIsNarrow(place) ? "narrow" : "wide"]
  const [pointed, setPointed] = useState<number | null>(null)
  const here = useApp(({ frame }) => cyclesDone(frame))
  const cycle = useApp(({ frame }) => frame.cycle)
  const C = useApp(({ frame }) => frame.trace.mean?.C ?? null)
  const evaluated = useEvaluation()
  const perEpoch = useApp((state) => cyclesPerEpoch(state.experiment))
  const trains = useApp((state) => state.training !== null)
  const last = lastCycle(learning)
  const batch = batchOnStage(learning, cycle, C)
  const own = trains ? evaluationNear(learning, here) : evaluated && { cycle: here, ...evaluated }
  const onStage: Known = { cycle: here, perEpoch, batch, evaluated: own ?? null }
  const known: Known =
    pointed === null
      ? onStage
      : {
          cycle: pointed,
          perEpoch,
          batch: batchNear(learning, pointed - 1),
          evaluated: evaluationNear(learning, pointed) ?? null,
        }
  return (
    <>
      <div ref={place} className={styles.chart} data-picture="">
        <Curves
          plot={plot}
          learning={learning}
          kept={kept}
          measure={measure}
          isLog={isLog && measure === "cost"}
          here={here}
          pointed={pointed}
          values={readAt(learning, known, say)}
          onPointed={setPointed}
          onGo={goTo}
        />
      </div>
      <div
        className={styles.scrub}
        style={{ "--before": plot.left / plot.width, "--after": plot.right / plot.width } as object}
      >
        <Slider
          label={say("training.go-to")}
          min={0}
          max={Math.max(last, ...kept.map((run) => (run.isApart ? 0 : lastCycle(run.learning))))}
          step={1}
          value={Math.min(here, last)}
          valueText={spokenAt(onStage, say)}
          onInput={(wanted) => goTo(Math.min(wanted, last))}
          onKeyDown={(event) => {
            const place = event.ctrlKey || event.altKey || event.metaKey ? null : placeByKey(event.key, learning)
            if (place === null) return
            event.preventDefault()
            goTo(place)
          }}
        />
      </div>
    </>
  )
}
