import { line, max, min, scaleLinear, scaleLog } from "d3"
import { printDigits } from "../../notation/number"
import styles from "./Tools.module.css"

interface Series {
  readonly name: string
  readonly values: readonly number[]
}

interface Props {
  /** What is drawn, in words, with the numbers that matter. */
  readonly label: string
  readonly series: readonly Series[]
  /** Where a mark stands, as an index into the values. */
  readonly at: number
}

const [width, height] = [360, 170]
const edge = { left: 44, right: 12, top: 16, bottom: 22 }

/** Curves over steps, on a logarithmic scale; told apart by colour and by line pattern. */
export function LineChart({ label, series, at }: Props) {
  const all = series.flatMap(({ values }) => values)
  const x = scaleLinear([0, (series[0]?.values.length ?? 1) - 1], [edge.left, width - edge.right])
  const y = scaleLog([min(all) ?? 1, max(all) ?? 1], [height - edge.bottom, edge.top]).nice()
  const draw = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  )
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <path data-grid d={`M${edge.left},${y(tick)}H${width - edge.right}`} />
          <text x={edge.left - 6} y={y(tick) + 4} textAnchor="end">
            {printDigits(tick, 1)}
          </text>
        </g>
      ))}
      {x.ticks(4).map((tick) => (
        <text key={tick} x={x(tick)} y={height - 6} textAnchor="middle">
          {tick}
        </text>
      ))}
      <path data-now d={`M${x(at)},${edge.top}V${height - edge.bottom}`} />
      {series.map(({ name, values }, index) => (
        <g key={name}>
          <path data-line={index} d={draw(values) ?? ""} />
          <text data-name={index} x={edge.left + 6 + index * 130} y={11}>
            {index === 0 ? "—" : "- -"} {name}
          </text>
        </g>
      ))}
    </svg>
  )
}
