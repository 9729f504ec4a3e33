import { line } from "d3"
import { type PointerEvent, useId, useMemo } from "react"
import { ticksAcross, ticksUp } from "../../store/axisTicks"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import type { Learning } from "../../timeline/training"
import { axesOf, lastCycle, type Measure, measured, type Plot } from "./chart"
import { chartLabel, type Readings } from "./chartText"
import { type Entry, heightOf, Legend } from "./Legend"
import styles from "./Training.module.css"
import type { NamedRun } from "./useNamedRuns"

interface Props {
  readonly plot: Plot
  readonly learning: Learning
  /** Curves beside it, each with its name. Those apart, of other data, do not stretch the axes. */
  readonly kept: readonly NamedRun[]
  readonly measure: Measure
  readonly isLog: boolean
  /** Cycles done at the place on the stage, and at the one pointed at. */
  readonly here: number
  readonly pointed: number | null
  /** The numbers at one of them. */
  readonly values: Readings
  onPointed(cycle: number | null): void
  onGo(cycle: number): void
}

const sharePrinted = (share: number) => `${spokenNumber(100 * share)} %`

/** The curves of a run: of each batch, of all samples, of those held out; and of the runs beside it. */
export function Curves({ plot, learning, kept, measure, isLog, here, pointed, values, onPointed, onGo }: Props) {
  const say = useSay()
  const clip = useId()
  const runs = useMemo(
    () => [learning, ...kept.filter(({ isApart }) => !isApart).map((run) => run.learning)],
    [learning, kept],
  )
  const { x, y } = useMemo(() => axesOf(plot, runs, measure, isLog), [plot, runs, measure, isLog])
  const last = lastCycle(learning)
  const [bottom, right] = [plot.height - plot.bottom, plot.width - plot.right]
  const pathOf = ({ cycles, C }: Learning["costs"]) =>
    line<number>(
      (cycle) => x(cycle),
      (_, i) => y(C[i] ?? 0),
    ).defined((_, i) => Number.isFinite(C[i]))([...cycles]) ?? ""
  const evaluatedPath = ({ evaluations }: Learning, of: "train" | "test") =>
    line<Learning["evaluations"][number]>(
      ({ cycle }) => x(cycle),
      (one) => y(measured(one[of], measure)),
    ).defined((one) => Number.isFinite(measured(one[of], measure)))([...evaluations]) ?? ""
  const cycleAt = ({ currentTarget, clientX }: PointerEvent<Element>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const at = x.invert(((clientX - left) / width) * plot.width)
    return Math.max(0, Math.min(last, Math.round(at)))
  }
  const isCost = measure === "cost"
  const entries: readonly Entry[] = [
    ...(isCost && values.batch ? [{ line: "batch", ...values.batch } as const] : []),
    { line: "train", name: say("training.train-line"), ...values.train },
    ...(values.test ? [{ line: "test", name: say("training.test-line"), ...values.test } as const] : []),
    ...kept.map(({ name }, nth) => ({ line: "kept", nth, name }) as const),
  ]
  const above = heightOf(entries)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the slider below it takes the keys
    <svg
      viewBox={`0 ${-above} ${plot.width} ${plot.height + above}`}
      role="img"
      aria-label={chartLabel(learning, kept, measure, say)}
      onPointerMove={(event) => onPointed(cycleAt(event))}
      onPointerLeave={() => onPointed(null)}
      onClick={(event) => onGo(cycleAt(event as unknown as PointerEvent<Element>))}
    >
      {(isCost ? ticksUp(y, 0, isLog) : ticksUp(y, 0, false, sharePrinted)).map(({ at, text }) => (
        <g key={at}>
          <path className={styles.grid} d={`M${plot.left},${y(at)}H${right}`} />
          <text className={styles.number} x={plot.left - 6} y={y(at) + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {ticksAcross(x, true).map(({ at, text }) => (
        <g key={at}>
          <path className={styles.axis} d={`M${x(at)},${bottom}v4`} />
          <text className={styles.number} x={x(at)} y={bottom + 16} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <path className={styles.axis} d={`M${plot.left},${plot.top}V${bottom}H${right}`} />
      <text className={styles.word} x={right} y={bottom + 31} textAnchor="end">
        {say("training.axis")}
      </text>
      {isCost ? (
        <text className={styles.letter} x={plot.left - 6} y={plot.top - 10} textAnchor="end">
          C
        </text>
      ) : (
        <text className={styles.word} x={0} y={plot.top - 10}>
          {say("training.measure.accuracy")}
        </text>
      )}
      <clipPath id={clip}>
        <rect x={plot.left} y={plot.top} width={right - plot.left} height={bottom - plot.top} />
      </clipPath>
      {kept.map(({ id, learning: former }, nth) => (
        <path
          key={id}
          className={styles.kept}
          data-nth={nth}
          clipPath={`url(#${clip})`}
          d={isCost && former.evaluations.length < 2 ? pathOf(former.costs) : evaluatedPath(former, "train")}
        />
      ))}
      {isCost ? <path className={styles.batch} clipPath={`url(#${clip})`} d={pathOf(learning.costs)} /> : null}
      <path className={styles.train} d={evaluatedPath(learning, "train")} />
      <path className={styles.test} d={evaluatedPath(learning, "test")} />
      {here < last && <path className={styles.here} d={`M${x(here)},${plot.top}V${bottom}`} />}
      {pointed !== null && <path className={styles.pointed} d={`M${x(pointed)},${plot.top}V${bottom}`} />}
      <g transform={`translate(0,${-above})`}>
        <Legend plot={plot} heading={values.heading} entries={entries} />
      </g>
    </svg>
  )
}
