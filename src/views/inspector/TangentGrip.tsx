import { type PointerEvent, useRef } from "react"
import styles from "./Curve.module.css"
import { type curveScales, plot } from "./curveScales"
import { fineOf, onGrid } from "./curveSteps"
import { useCurveDrag } from "./useCurveDrag"
import type { useEditing } from "./useEditing"

interface Props {
  /** The line, in the units of the plot. */
  readonly d: string
  readonly scales: ReturnType<typeof curveScales>
  readonly editing: ReturnType<typeof useEditing>
}

/** The tangent, which can be taken hold of anywhere: the number goes as far as the pointer does. For keys the point has the same as a slider. */
export function TangentGrip({ d, scales: { x }, editing: { held, drag, drop } }: Props) {
  const self = useRef<SVGGElement>(null)
  const start = useRef({ clientX: 0, value: 0 })
  const [from = 0, to = 1] = x.domain()
  const pointers = useCurveDrag(
    (clientX) => {
      const width = self.current?.ownerSVGElement?.getBoundingClientRect().width ?? 0
      const travel = width > 0 ? ((clientX - start.current.clientX) / width) * plot.width : 0
      const wanted = x.invert(x(start.current.value) + travel)
      return onGrid(Math.min(to, Math.max(from, wanted)), fineOf(from, to))
    },
    drag,
    drop,
  )
  return (
    <g
      ref={self}
      className={styles.grab}
      data-grip="tangent"
      {...pointers}
      onPointerDown={(event: PointerEvent<SVGElement>) => {
        start.current = { clientX: event.clientX, value: held ?? 0 }
        pointers.onPointerDown(event)
      }}
    >
      <path className={styles.line} d={d} />
      <path className={styles.tangent} d={d} />
    </g>
  )
}
