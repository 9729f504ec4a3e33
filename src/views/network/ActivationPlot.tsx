import { useMemo } from "react"
import { shownValue } from "../../store/shownValue"
import { activationCurve } from "./activationCurve"
import type { Drawing } from "./drawing"
import { Lock, lockedBy } from "./Lock"
import type { NeuronPlace } from "./layoutNetwork"
import marks from "./Marks.module.css"

interface Props {
  readonly drawing: Drawing
  readonly place: NeuronPlace
}

const size = { width: 27, height: 32 }

/** The neuron's activation curve with the point where it sits: on the z axis once z is known, on the curve once a is. A lock where the curve is flat. */
export function ActivationPlot({ drawing, place }: Props) {
  const { frame, layout } = drawing
  const { l, j } = place
  const id = frame.trace.network.layers[l - 1]?.activation ?? "linear"
  const curve = useMemo(() => activationCurve(id, size.width, size.height), [id])
  const z = shownValue(frame, `z:${l}:${j}`)
  const a = shownValue(frame, `a:${l}:${j}`)
  const by = lockedBy(drawing, place)
  if (!curve) return null
  if (layout.form !== "card") return by ? <Lock x={place.width - 8} y={-7} by={by} /> : null
  return (
    <g className={marks.plot} transform={`translate(${place.width - 35},11)`}>
      <path className={marks.axis} d={`M0,${curve.y(0)}H${size.width}M${size.width / 2},0V${size.height}`} />
      <path className={marks.curve} d={curve.path} />
      {z === null ? null : a === null ? (
        <circle className={marks.onAxis} cx={curve.x(z)} cy={curve.y(0)} r={2.5} />
      ) : (
        <>
          <path className={marks.drop} d={`M${curve.x(z)},${curve.y(0)}V${curve.y(a)}`} />
          <circle className={marks.onCurve} cx={curve.x(z)} cy={curve.y(a)} r={3} />
        </>
      )}
      {by ? <Lock x={size.width / 2 - 5} y={size.height + 12} by={by} /> : null}
    </g>
  )
}
