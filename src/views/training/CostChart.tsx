import { line } from "d3"
import { type PointerEvent, useId, useMemo, useState } from "react"
import { grouped } from "../../document/refusal"
import type { Say } from "../../i18n/say"
import { printNumber } from "../../notation/number"
import { store, useApp } from "../../store/store"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { startOf } from "../../timeline/cycle"
import type { Evaluated, Learning } from "../../timeline/training"
import { CostTable } from "./CostTable"
import { axesOf, batchNear, evaluationNear, lastCycle, plot } from "./chart"
import { useKept } from "./keptRuns"
import { percentOf } from "./percentOf"
import styles from "./Training.module.css"

/** The cost over the cycles: of each batch, of all samples, of those held out; and of the runs that are kept beside it. A place on it is a place in the run. */
export function CostChart({ learning }: { readonly learning: Learning }) {
  const say = useSay()
  const clip = useId()
  const kept = useKept((state) => state.runs)
  const [isLog, setLog] = useState(false)
  const [pointed, setPointed] = useState<number | null>(null)
  const here = useApp((state) => state.frame.cycle + (state.frame.done === state.frame.perCycle ? 1 : 0))
  const { x, y } = useMemo(() => axesOf([learning, ...kept.map((run) => run.learning)], isLog), [learning, kept, isLog])
  const last = lastCycle(learning)
  const shown = pointed ?? here
  const [bottom, right] = [plot.height - plot.bottom, plot.width - plot.right]
  const pathOf = (costs: Learning["costs"]) =>
    line<number>(
      (cycle) => x(cycle),
      (_, i) => y(costs.C[i] ?? 0),
    ).defined((_, i) => Number.isFinite(costs.C[i]))([...costs.cycles]) ?? ""
  const evaluatedPath = (evaluations: readonly Evaluated[], of: "train" | "test") =>
    line<Evaluated>(
      ({ cycle }) => x(cycle),
      (one) => y(one[of]?.C ?? 0),
    ).defined((one) => Number.isFinite(one[of]?.C ?? Number.NaN))([...evaluations]) ?? ""
  const cycleAt = ({ currentTarget, clientX }: PointerEvent<Element>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const at = x.invert(((clientX - left) / width) * plot.width)
    return Math.max(0, Math.min(last, Math.round(at)))
  }
  return (
    <>
      <div className={styles.chart} data-picture="">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the slider below it takes the keys */}
        <svg
          viewBox={`0 0 ${plot.width} ${plot.height}`}
          role="img"
          aria-label={labelOf(learning, say)}
          onPointerMove={(event) => setPointed(cycleAt(event))}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => goTo(cycleAt(event as unknown as PointerEvent<Element>))}
        >
          {ticksOf(y, isLog).map((tick) => (
            <g key={tick}>
              <path className={styles.grid} d={`M${plot.left},${y(tick)}H${right}`} />
              <text className={styles.number} x={plot.left - 6} y={y(tick) + 4} textAnchor="end">
                {spokenNumber(tick)}
              </text>
            </g>
          ))}
          {x.ticks(5).map((tick) => (
            <g key={tick}>
              <path className={styles.axis} d={`M${x(tick)},${bottom}v4`} />
              <text className={styles.number} x={x(tick)} y={bottom + 16} textAnchor="middle">
                {grouped(tick)}
              </text>
            </g>
          ))}
          <path className={styles.axis} d={`M${plot.left},${plot.top}V${bottom}H${right}`} />
          <text className={styles.letter} x={right} y={plot.height - 3} textAnchor="end">
            {say("training.axis")}
          </text>
          <text className={styles.letter} x={4} y={plot.top + 4}>
            C
          </text>
          {kept.map(({ id, learning: former }, index) => (
            <path
              key={id}
              className={styles.kept}
              data-nth={index}
              d={former.evaluations.length > 1 ? evaluatedPath(former.evaluations, "train") : pathOf(former.costs)}
            />
          ))}
          <clipPath id={clip}>
            <rect x={plot.left} y={plot.top} width={right - plot.left} height={bottom - plot.top} />
          </clipPath>
          <path className={styles.batch} clipPath={`url(#${clip})`} d={pathOf(learning.costs)} />
          <path className={styles.train} d={evaluatedPath(learning.evaluations, "train")} />
          <path className={styles.test} d={evaluatedPath(learning.evaluations, "test")} />
          <path className={styles.here} d={`M${x(Math.min(here, last))},${plot.top}V${bottom}`} />
          {pointed !== null && <path className={styles.pointed} d={`M${x(pointed)},${plot.top}V${bottom}`} />}
        </svg>
      </div>
      <Legend hasTest={learning.evaluations.some(({ test }) => test !== null)} />
      <p className={styles.values}>{valuesAt(learning, shown, say)}</p>
      <div className={styles.scrub}>
        <input
          type="range"
          min={0}
          max={last}
          value={Math.min(here, last)}
          aria-label={say("training.go-to")}
          aria-valuetext={valuesAt(learning, here, say)}
          onChange={(event) => goTo(Number(event.currentTarget.value))}
        />
        <label className={styles.option}>
          <input type="checkbox" checked={isLog} onChange={() => setLog(!isLog)} />
          {say("training.log")}
        </label>
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

function labelOf(learning: Learning, say: Say): string {
  const [first, last] = [learning.evaluations[0], learning.evaluations.at(-1)]
  const batch = learning.costs.C
  const least = Math.min(...learning.evaluations.map(({ train }) => train.C), ...batch)
  return say("training.chart", {
    from: grouped(first?.cycle ?? learning.costs.cycles[0] ?? 0),
    to: grouped(lastCycle(learning)),
    first: printNumber(first?.train.C ?? batch[0] ?? Number.NaN),
    last: printNumber(last?.train.C ?? batch.at(-1) ?? Number.NaN),
    least: printNumber(least),
  })
}

/** What is known around a cycle, with its exact numbers. */
function valuesAt(learning: Learning, cycle: number, say: Say): string {
  const [batch, all] = [batchNear(learning, cycle), evaluationNear(learning, cycle)]
  return [
    batch && say("training.at-batch", { cycle: grouped(batch.cycle + 1), C: printNumber(batch.C) }),
    all && say("training.at-train", { cycle: grouped(all.cycle), C: printNumber(all.train.C) }),
    all?.test && say("training.at-test", { C: printNumber(all.test.C) }),
    all && typeof all.train.accuracy === "number" && say("training.at-right", { share: percentOf(all.train.accuracy) }),
    typeof all?.test?.accuracy === "number" && say("training.at-right-test", { share: percentOf(all.test.accuracy) }),
  ]
    .filter(Boolean)
    .join(" ")
}

function Legend({ hasTest }: { readonly hasTest: boolean }) {
  const say = useSay()
  const lines = [
    { id: "batch", name: say("training.batch") },
    { id: "train", name: say("training.train-line") },
    ...(hasTest ? [{ id: "test", name: say("training.test-line") }] : []),
  ] as const
  return (
    <ul className={styles.legend} aria-hidden="true">
      {lines.map(({ id, name }) => (
        <li key={id}>
          <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
            <path className={styles[id]} d="M0,4H28" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

/** Of a logarithmic axis powers of ten, where there are two; a few others where there are not. */
function ticksOf(y: { ticks(count: number): number[] }, isLog: boolean): readonly number[] {
  const all = y.ticks(5)
  if (!isLog) return all
  const powers = all.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6))
  const some = powers.length >= 2 ? powers : all
  return some.filter((_, i) => i % Math.ceil(some.length / 6) === 0)
}
