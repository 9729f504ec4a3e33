import type { ScaleContinuousNumeric } from "d3"
import { spokenNumber } from "../../store/termName"
import styles from "./Pictures.module.css"
import type { Plot } from "./plot"

interface Props {
  readonly plot: Plot
  readonly x: ScaleContinuousNumeric<number, number>
  readonly y: ScaleContinuousNumeric<number, number>
  /** Letters at their ends. */
  readonly across: string
  readonly up: string
  /** Whether lines lead across the drawing. */
  readonly grid?: boolean
  readonly ticks?: number
}

/** Two axes with their numbers; they stand in a picture with a name, which says what matters of it. */
export function Axes({ plot, x, y, across, up, grid = false, ticks = 5 }: Props) {
  const [bottom, right] = [plot.height - plot.bottom, plot.width - plot.right]
  return (
    <g>
      {calm(x.ticks(ticks)).map((tick) => (
        <g key={tick}>
          <path className={styles.tick} d={`M${x(tick)},${bottom}v4`} />
          <text className={styles.number} x={x(tick)} y={bottom + 16} textAnchor="middle">
            {spokenNumber(tick)}
          </text>
        </g>
      ))}
      {calm(y.ticks(ticks)).map((tick) => (
        <g key={tick}>
          <path
            className={styles.tick}
            d={grid ? `M${plot.left},${y(tick)}H${right}` : `M${plot.left},${y(tick)}h-4`}
          />
          <text className={styles.number} x={plot.left - 7} y={y(tick) + 4} textAnchor="end">
            {spokenNumber(tick)}
          </text>
        </g>
      ))}
      <path className={styles.axis} d={`M${plot.left},${plot.top}V${bottom}H${right}`} />
      <text className={styles.letter} x={right} y={plot.height - 2} textAnchor="end">
        {across}
      </text>
      <text className={styles.letter} x={2} y={12}>
        {up}
      </text>
    </g>
  )
}

/** So many numbers have room along an axis. */
const mostTicks = 7

/** The ticks of a logarithmic axis are many: powers of ten, where there are two of them, or a few of the others. */
function calm(ticks: readonly number[]): readonly number[] {
  if (ticks.length <= mostTicks) return ticks
  const powers = ticks.filter((tick) => Number.isInteger(Math.log10(tick)))
  const some =
    powers.length >= 2
      ? powers
      : ticks.filter((tick) => [1, 2, 5].includes(Math.round(tick / 10 ** Math.floor(Math.log10(tick)))))
  return some.filter((_, i) => i % Math.ceil(some.length / mostTicks) === 0)
}
