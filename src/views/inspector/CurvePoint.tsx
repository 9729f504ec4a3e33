import { type KeyboardEvent, useRef } from "react"
import { printNumber } from "../../notation/number"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"
import type { curveScales } from "./curveScales"
import { plot } from "./curveScales"
import { fineOf, onGrid } from "./curveSteps"
import { useCurveDrag } from "./useCurveDrag"
import type { useEditing } from "./useEditing"

interface Props {
  readonly label: string
  readonly value: number
  /** C at the value; null where it is not known or not finite. */
  readonly cost: number | null
  /** The value on the other side of the update and C there; null where that is not drawn. */
  readonly other?: readonly [value: number, cost: number] | null
  readonly scales: ReturnType<typeof curveScales>
  readonly editing: Pick<ReturnType<typeof useEditing>, "drag" | "drop">
  /** Where the update leads: hollow, on a stem by whose foot it can be held too; `start`: where it leads from. */
  readonly hollow?: boolean
  readonly start?: number
}

/** A mark of the update so near would lie under the point: a ring around both shows it. */
const ringRadius = 12

/** A number on its curve: a slider for pointers and keys. Where C is not known or not finite it stands on the axis. */
export function CurvePoint({
  label,
  value,
  cost,
  other = null,
  scales: { x, y },
  editing: { drag, drop },
  hollow = false,
  start = value,
}: Props) {
  const say = useSay()
  const self = useRef<SVGGElement>(null)
  const [from = 0, to = 1] = x.domain()
  const fine = fineOf(from, to)
  // A key moves the number along its grid; where the update leads, by a tenth of the way there.
  const keyed = hollow ? Math.abs(value - start) / 10 : fine
  const clamped = (wanted: number) => Math.min(to, Math.max(from, wanted))
  const pointers = useCurveDrag(
    (clientX) => {
      const box = self.current?.ownerSVGElement?.getBoundingClientRect()
      if (!box) return value
      const wanted = x.invert(((clientX - box.left) / box.width) * plot.width)
      return clamped(onGrid(wanted, fine))
    },
    drag,
    drop,
  )

  function onKeyDown(event: KeyboardEvent): void {
    const by = keyed * (event.shiftKey ? 10 : 1)
    const wanted = {
      ArrowRight: value + by,
      ArrowUp: value + by,
      ArrowLeft: value - by,
      ArrowDown: value - by,
      PageUp: value + keyed * 10,
      PageDown: value - keyed * 10,
      Home: from,
      End: to,
    }[event.key]
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    drag(Number(wanted.toPrecision(12)))
  }

  const bottom = plot.height - plot.bottom
  const [cx, cy] = [x(clamped(value)), cost === null ? bottom : y(cost)]
  const at = other && ([x(other[0]), y(other[1])] as const)
  const hides = at !== null && Math.hypot(at[0] - cx, at[1] - cy) < ringRadius
  return (
    <g
      ref={self}
      role="slider"
      tabIndex={0}
      className={styles.point}
      aria-label={label}
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={value}
      aria-valuetext={
        cost === null
          ? say("curve.point.no-cost", { value: spokenNumber(value) })
          : say("curve.point", { value: spokenNumber(value), cost: spokenNumber(cost) })
      }
      onKeyDown={onKeyDown}
      onKeyUp={drop}
      onBlur={drop}
      {...pointers}
    >
      <title>{printNumber(value)}</title>
      {hides ? <circle className={styles.ring} cx={at[0]} cy={at[1]} r={ringRadius} /> : null}
      <circle className={styles.grip} cx={cx} cy={cy} r={22} />
      {hollow ? (
        <>
          <path className={styles.line} d={`M${cx},${cy}V${bottom + 8}`} />
          <path className={styles.stem} d={`M${cx},${cy}V${bottom}`} />
          <path className={styles.foot} d={`M${cx},${bottom}l5,8h-10z`} />
          <circle className={styles.after} cx={cx} cy={cy} r={4.5} />
        </>
      ) : (
        <circle className={styles.now} cx={cx} cy={cy} r={5.5} />
      )}
    </g>
  )
}
