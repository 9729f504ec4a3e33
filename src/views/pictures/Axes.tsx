import type { ScaleContinuousNumeric } from "d3"
import { ticksAcross, ticksUp } from "../../store/axisTicks"
import { AxisName } from "./AxisName"
import styles from "./Drawing.module.css"
import type { Plot } from "./plot"

interface Props {
  readonly plot: Plot
  readonly x: ScaleContinuousNumeric<number, number>
  readonly y: ScaleContinuousNumeric<number, number>
  /** What stands at their ends. */
  readonly across: string
  readonly up: string
  /** Whether lines lead across the drawing. */
  readonly grid?: boolean
  /** Whether the upward axis goes by powers of ten. */
  readonly isLog?: boolean
}

/** Two axes with their numbers; they stand in a picture with a name, which says what matters of it. */
export function Axes({ plot, x, y, across, up, grid = false, isLog = false }: Props) {
  const [bottom, right] = [plot.height - plot.bottom, plot.width - plot.right]
  return (
    <g>
      {ticksAcross(x).map(({ at, text }) => (
        <g key={at}>
          <path className={styles.axis} d={`M${x(at)},${bottom}v4`} />
          <text className={styles.number} x={x(at)} y={bottom + 16} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {ticksUp(y, plot.top, isLog).map(({ at, text }) => (
        <g key={at}>
          <path
            className={grid ? styles.grid : styles.axis}
            d={grid ? `M${plot.left},${y(at)}H${right}` : `M${plot.left},${y(at)}h-4`}
          />
          <text className={styles.number} x={plot.left - 7} y={y(at) + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <path className={styles.axis} d={`M${plot.left},${plot.top}V${bottom}H${right}`} />
      <AxisName name={across} x={right} y={plot.height - 3} anchor="end" />
      <AxisName name={up} x={2} y={12} />
    </g>
  )
}
