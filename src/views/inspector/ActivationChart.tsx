import { useMemo } from "react"
import { printNumber } from "../../notation/number"
import { knownNumber } from "../../store/shownValue"
import { useApp } from "../../store/store"
import { spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { activationScales, frame } from "./activationScales"
import curves from "./Curve.module.css"
import styles from "./Neuron.module.css"

interface Props {
  readonly l: number
  readonly j: number
}

/** The activation curve with the neuron's point and, once σ′(z) is known, the triangle of its slope: the rise over a run of 1. */
export function ActivationChart({ l, j }: Props) {
  const say = useSay()
  const trace = useApp((state) => state.frame.trace)
  const id = trace.network.layers[l - 1]?.activation ?? "linear"
  const number = (quantity: "z" | "a" | "slope") => knownNumber(trace[quantity][l]?.[j])
  const [z, a, slope] = [number("z"), number("a"), number("slope")]
  const scales = useMemo(() => (z === null ? null : activationScales(id, z)), [id, z])
  if (!scales || z === null || a === null) return null
  const { x, y, path } = scales
  const bottom = frame.height - frame.bottom
  const rise = slope === null ? null : say("triangle.rise", { slope: printNumber(slope) })
  return (
    <figure className={styles.figure}>
      <svg className={styles.activation} viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <path className={curves.grid} d={`M${frame.left},${y(tick)}H${frame.width - frame.right}`} />
            <text className={curves.number} x={frame.left - 5} y={y(tick) + 4} textAnchor="end">
              {spokenNumber(tick)}
            </text>
          </g>
        ))}
        {x.ticks(5).map((tick) => (
          <text key={tick} className={curves.number} x={x(tick)} y={bottom + 14} textAnchor="middle">
            {spokenNumber(tick)}
          </text>
        ))}
        <path
          className={styles.axis}
          d={`M${frame.left},${y(0)}H${frame.width - frame.right}M${x(0)},${frame.top}V${bottom}`}
        />
        <path className={curves.curve} d={path} />
        {slope === null ? null : (
          <path className={styles.triangle} d={`M${x(z)},${y(a)}H${x(z + 1)}V${y(a + slope)}Z`} />
        )}
        <circle className={styles.place} cx={x(z)} cy={y(a)} r={4} />
      </svg>
      <figcaption className={styles.note}>
        {say("triangle.point", { z: printNumber(z), a: printNumber(a) })} {rise}
      </figcaption>
    </figure>
  )
}
