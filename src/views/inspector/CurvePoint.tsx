import { tickStep } from "d3"
import { type KeyboardEvent, useRef } from "react"
import { printNumber } from "../../notation/number"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"
import type { curveScales } from "./curveScales"
import { plot } from "./curveScales"
import { useCurveDrag } from "./useCurveDrag"
import type { useEditing } from "./useEditing"

interface Props {
  readonly label: string
  readonly value: number
  /** C at the value; null where it is not known or not finite. */
  readonly cost: number | null
  readonly scales: ReturnType<typeof curveScales>
  readonly editing: ReturnType<typeof useEditing>
}

/** The present number on its curve: a slider for pointers and keys. Where C is not finite it stands on the axis. */
export function CurvePoint({ label, value, cost, scales: { x, y }, editing: { drag, drop } }: Props) {
  const say = useSay()
  const self = useRef<SVGGElement>(null)
  const [from = 0, to = 1] = x.domain()
  const fine = tickStep(from, to, 200)
  const clamped = (wanted: number) => Math.min(to, Math.max(from, wanted))
  const pointers = useCurveDrag(
    (clientX) => {
      const box = self.current?.ownerSVGElement?.getBoundingClientRect()
      if (!box) return value
      const wanted = x.invert(((clientX - box.left) / box.width) * plot.width)
      return clamped(Number((Math.round(wanted / fine) * fine).toPrecision(12)))
    },
    drag,
    drop,
  )

  function onKeyDown(event: KeyboardEvent): void {
    const by = fine * (event.shiftKey ? 10 : 1)
    const wanted = {
      ArrowRight: value + by,
      ArrowUp: value + by,
      ArrowLeft: value - by,
      ArrowDown: value - by,
      PageUp: value + fine * 10,
      PageDown: value - fine * 10,
      Home: from,
      End: to,
    }[event.key]
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    drag(Number(wanted.toPrecision(12)))
  }

  const [cx, cy] = [x(clamped(value)), cost === null ? plot.height - plot.bottom : y(cost)]
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
      <circle className={styles.grip} cx={cx} cy={cy} r={22} />
      <circle className={styles.now} cx={cx} cy={cy} r={5.5} />
    </g>
  )
}
