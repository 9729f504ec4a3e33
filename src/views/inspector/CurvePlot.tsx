import { line } from "d3"
import { type ReactNode, useId } from "react"
import type { CostCurve } from "../../engine/costCurve"
import { spokenNumber } from "../../store/termName"
import styles from "./Curve.module.css"
import { costAt, type curveScales, plot } from "./curveScales"
import { isDrawable } from "./drawable"
import { TangentGrip } from "./TangentGrip"
import type { useEditing } from "./useEditing"

interface Props {
  readonly curve: CostCurve
  readonly scales: ReturnType<typeof curveScales>
  /** Where the gradient belongs, and the gradient; null while it is not known. */
  readonly tangent: { readonly at: number; readonly slope: number } | null
  /** The value before the update; null while that is still to come. */
  readonly other: number | null
  readonly editing: ReturnType<typeof useEditing>
  readonly name: string
  /** "w" or "b", under the axis. */
  readonly letter: string
  readonly children: ReactNode
}

/** C against one number, with the tangent whose slope is the gradient and the place before the update. What can be dragged lies on top. */
export function CurvePlot({ curve, scales, tangent, other, editing, name, letter, children }: Props) {
  const { x, y } = scales
  const clip = useId()
  const path = line<number>(
    (w) => x(w),
    (_, i) => y(curve.C[i] ?? 0),
  ).defined((_, i) => isDrawable(curve.C[i] ?? Number.NaN))
  const [bottom, right] = [plot.height - plot.bottom, plot.width - plot.right]
  const from = tangent && costAt(curve, tangent.at)
  const [w0 = 0, w1 = 1] = x.domain()
  const ofTangent = (w: number) => (tangent && from !== null ? y(from + tangent.slope * (w - tangent.at)) : Number.NaN)
  const hasTangent = Number.isFinite(ofTangent(w0)) && Number.isFinite(ofTangent(w1))
  const otherC = other === null ? null : costAt(curve, other)
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg className={styles.plot} viewBox={`0 0 ${plot.width} ${plot.height}`} role="group" aria-label={name}>
      <clipPath id={clip}>
        <rect x={plot.left} y={0} width={right - plot.left} height={bottom} />
      </clipPath>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused */}
      <g aria-hidden="true">
        {x.ticks(5).map((tick) => (
          <g key={tick}>
            <path className={styles.tick} d={`M${x(tick)},${bottom}v4`} />
            <text className={styles.number} x={x(tick)} y={bottom + 15} textAnchor="middle">
              {spokenNumber(tick)}
            </text>
          </g>
        ))}
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <path className={styles.grid} d={`M${plot.left},${y(tick)}H${right}`} />
            <text className={styles.number} x={plot.left - 5} y={y(tick) + 4} textAnchor="end">
              {spokenNumber(tick)}
            </text>
          </g>
        ))}
        <path className={styles.tick} d={`M${plot.left},${plot.top}V${bottom}H${right}`} />
        <text className={styles.letter} x={right} y={plot.height - 3} textAnchor="end">
          {letter}
        </text>
        <text className={styles.letter} x={3} y={plot.top + 6}>
          C
        </text>
        <g clipPath={`url(#${clip})`}>
          <path className={styles.curve} d={path(Array.from(curve.w)) ?? ""} />
          {hasTangent ? (
            <TangentGrip d={`M${x(w0)},${ofTangent(w0)}L${x(w1)},${ofTangent(w1)}`} scales={scales} editing={editing} />
          ) : null}
        </g>
      </g>
      {other !== null && otherC !== null ? (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
        <g aria-hidden="true" clipPath={`url(#${clip})`}>
          <path className={styles.stem} d={`M${x(other)},${y(otherC)}V${bottom}`} />
          <circle className={styles.after} cx={x(other)} cy={y(otherC)} r={4.5} />
        </g>
      ) : null}
      {children}
    </svg>
  )
}
