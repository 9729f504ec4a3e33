import { useMemo, useState } from "react"
import { grouped } from "../../document/refusal"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { startOf } from "../../timeline/cycle"
import type { Learning } from "../../timeline/training"
import { Select } from "../../ui/Select"
import { CostTable } from "./CostTable"
import { Curves } from "./Curves"
import { hasAccuracy, lastCycle, type Measure } from "./chart"
import { valuesAt } from "./chartText"
import styles from "./Training.module.css"
import { useNamedRuns } from "./useNamedRuns"

const measures: readonly Measure[] = ["cost", "accuracy"]

/** How a run goes over its cycles, as curves, as the numbers at one place, as a table. A place on it is a place in the run. */
export function LearningCurves({ learning }: { readonly learning: Learning }) {
  const say = useSay()
  const { kept } = useNamedRuns()
  const [isLog, setLog] = useState(false)
  const [wanted, setWanted] = useState<Measure>("cost")
  const [pointed, setPointed] = useState<number | null>(null)
  const here = useApp((state) => state.frame.cycle + (state.frame.done === state.frame.perCycle ? 1 : 0))
  const hasClasses = useMemo(() => hasAccuracy(learning), [learning])
  const measure = hasClasses ? wanted : "cost"
  const last = lastCycle(learning)
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
          onPointed={setPointed}
          onGo={goTo}
        />
      </div>
      <p className={styles.values}>{valuesAt(learning, pointed ?? here, say)}</p>
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
        {hasClasses ? (
          <Select
            label={say("training.measure")}
            quiet
            value={measure}
            options={measures.map((id) => ({ value: id, label: say(`training.measure.${id}`) }))}
            onPick={(id) => setWanted(measures.find((known) => known === id) ?? "cost")}
          />
        ) : null}
        {measure === "cost" ? (
          <label className={styles.option}>
            <input type="checkbox" checked={isLog} onChange={() => setLog(!isLog)} />
            {say("training.log")}
          </label>
        ) : null}
      </div>
      <CostTable learning={learning} />
    </>
  )
}

/** Stands where so many cycles are done: right after the update of the last of them. */
function goTo(cycle: number): void {
  const { experiment, seek, stopTraining } = store.getState()
  stopTraining()
  seek(startOf(experiment, cycle))
}
