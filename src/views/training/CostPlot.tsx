import { bisector, line } from "d3"
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react"
import { exactNumber, printNumber } from "../../notation/number"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { startOf } from "../../timeline/cycle"
import type { Learning } from "../../timeline/training"
import { edge, linesOf, scalesOf } from "./plotScales"
import styles from "./TrainingView.module.css"
import { useWidth } from "./useWidth"

const height = 190
const near = bisector<number, number>((cycle) => cycle).center

interface Props {
  readonly learning: Learning
  readonly isLog: boolean
  /** Cycles that are done where the reader stands. */
  readonly now: number
}

/** The cost by cycle. Pointing tells exact numbers; a click and the arrow keys go to a cycle. */
export function CostPlot({ learning, isLog, now }: Props) {
  const say = useSay()
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root, 600)
  const [pointed, setPointed] = useState<number | null>(null)
  const lines = useMemo(() => linesOf(learning), [learning])
  const { x, y } = useMemo(() => scalesOf(lines, isLog, width, height), [lines, isLog, width])
  const { cycles, C } = learning.costs
  const [first = 0, last = 0] = [cycles[0], cycles.at(-1)]
  const at = pointed ?? near(Array.from(cycles), now)
  const told = cycles[at] ?? first
  const cost = C[at] ?? Number.NaN
  const draw = line<readonly [number, number]>(
    ([cycle]) => x(cycle),
    ([, cost]) => y(cost),
  ).defined(([, cost]) => Number.isFinite(cost) && (!isLog || cost > 0))
  const least = C.reduce((best, value, i) => (value < (C[best] ?? 0) ? i : best), 0)
  const label = say("training.plot", {
    first: printNumber(C[0] ?? 0),
    last: printNumber(C.at(-1) ?? 0),
    least: printNumber(C[least] ?? 0),
    cycle: cycles[least] ?? 0,
  })
  const go = (index: number) => {
    const to = cycles[Math.max(0, Math.min(cycles.length - 1, index))]
    if (to !== undefined) store.getState().seek(startOf(store.getState().experiment, to))
  }

  function under({ clientX, currentTarget }: PointerEvent): number {
    const box = currentTarget.getBoundingClientRect()
    const scaled = ((clientX - box.left) * width) / box.width
    return near(Array.from(cycles), x.invert(scaled))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const here = near(Array.from(cycles), now)
    const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: cycles.length - 1 }[event.key]
    const far = { PageUp: here + cycles.length / 10, PageDown: here - cycles.length / 10 }[event.key]
    const goal = to ?? (far === undefined ? undefined : Math.round(far))
    if (goal === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    setPointed(null)
    go(goal)
  }

  return (
    <div ref={root} className={styles.plot}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <path className={styles.grid} d={`M${edge.left},${y(tick)}H${width - edge.right}`} />
            <text className={styles.number} x={edge.left - 6} y={y(tick) + 4} textAnchor="end">
              {printNumber(tick)}
            </text>
          </g>
        ))}
        {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => (
          <text key={tick} className={styles.number} x={x(tick)} y={height - 6} textAnchor="middle">
            {tick}
          </text>
        ))}
        {lines.map(({ kind, points }) => (
          <path key={kind} className={styles.line} data-kind={kind} d={draw(points) ?? ""} />
        ))}
        {now < first || now > last + 1 ? null : (
          <path className={styles.now} d={`M${x(Math.min(now, last))},${edge.top}V${height - edge.bottom}`} />
        )}
        {pointed === null || !(cost > 0 || !isLog) ? null : (
          <circle className={styles.point} cx={x(told)} cy={y(cost)} r={3.5} />
        )}
      </svg>
      <div
        className={styles.scrub}
        role="slider"
        tabIndex={0}
        aria-label={say("training.scrub")}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={Math.min(last, Math.max(first, now))}
        aria-valuetext={say("training.at", { cycle: told, C: printNumber(cost) })}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setPointed(under(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={() => go(at)}
      />
      <p className={styles.told} translate="no">
        {say("training.at", { cycle: told, C: exactNumber(cost) })}
      </p>
    </div>
  )
}
