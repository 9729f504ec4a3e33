import { line, scaleLinear, scaleLog } from "d3"
import type { CSSProperties } from "react"
import { textPen } from "../../notation/pen"
import { termId } from "../../notation/term"
import { useSay } from "../../store/useSay"
import type { Seen } from "../../timeline/history"
import { Axes } from "./Axes"
import { AxisName } from "./AxisName"
import drawing from "./Drawing.module.css"
import styles from "./NormsChart.module.css"
import { strip } from "./plot"
import { spread } from "./spread"

interface Props {
  readonly seen: readonly Seen<Float64Array>[]
  readonly layers: readonly number[]
  readonly label: string
}

/** Units from one name to the next. */
const pitch = 15

/** A line for each layer, upwards by powers of ten, each with its name at its end. */
export function NormsChart({ seen, layers, label }: Props) {
  const say = useSay()
  const sizes = seen.flatMap((one) => [...one.seen].filter(isDrawn))
  const [bottom, right] = [strip.height - strip.bottom, strip.width - strip.right]
  const x = scaleLinear([0, Math.max(1, seen.at(-1)?.cycle ?? 1)], [strip.left, right])
  const y = scaleLog([Math.min(1, ...sizes) * 0.9, Math.max(...sizes, 1e-300) * 1.1], [bottom, strip.top])
  const pathOf = (l: number) =>
    line<Seen<Float64Array>>(
      ({ cycle }) => x(cycle),
      (one) => y(one.seen[l - 1] ?? 1),
    ).defined((one) => isDrawn(one.seen[l - 1]))(seen) ?? ""
  const ends = layers.map((l) => {
    const size = seen.at(-1)?.seen[l - 1]
    return isDrawn(size) ? y(size) : bottom
  })
  const heights = spread(ends, pitch, strip.top, bottom)
  return (
    <div className={drawing.drawing} data-wide="" data-picture="">
      <svg viewBox={`0 0 ${strip.width} ${strip.height}`} role="img" aria-label={label}>
        <Axes plot={strip} x={x} y={y} across={say("pictures.cycle")} up={say("pictures.deltas.up")} grid isLog />
        {layers.map((l, i) => (
          <g key={l} className={styles.layer} style={lookOf(layers.length - l, layers.length)}>
            <path className={styles.delta} d={pathOf(l)} />
            <circle cx={right} cy={ends[i]} r={2.5} />
            <AxisName name={deltaOf(l)} x={right + 8} y={(heights[i] ?? 0) + 4} />
          </g>
        ))}
      </svg>
    </div>
  )
}

function isDrawn(size: number | undefined): size is number {
  return size !== undefined && size > 0 && Number.isFinite(size)
}

/** The output's line is whole and of the colour of δ; the further from it, the shorter its dashes and the bluer. */
function lookOf(depth: number, layers: number): CSSProperties {
  return {
    "--depth": `${Math.round((100 * depth) / Math.max(1, layers - 1))}%`,
    strokeDasharray: depth === 0 ? "none" : `${Math.max(2, 14 - 4 * depth)} ${2 + depth}`,
  } as CSSProperties
}

export const deltaOf = (l: number) => textPen.symbol("delta", l, termId("delta", l))
