import { isSaturated } from "../../engine/saturation"
import { shownValue } from "../../store/shownValue"
import type { Drawing } from "./drawing"
import type { NeuronPlace } from "./layoutNetwork"
import marks from "./Marks.module.css"

interface Props {
  readonly x: number
  readonly y: number
  /** Why. */
  readonly by: string
}

/** Why a neuron is marked by a lock; nothing where it is not. */
export function lockedBy({ frame, say }: Drawing, { l, j }: NeuronPlace): string | undefined {
  const z = shownValue(frame, `z:${l}:${j}`)
  const id = frame.trace.network.layers[l - 1]?.activation ?? "linear"
  return z !== null && isSaturated(id, z) ? say("network.saturated") : undefined
}

/** The mark of a neuron whose slope is next to nothing: it hardly learns. (x, y) is its upper left corner. */
export function Lock({ x, y, by }: Props) {
  return (
    <g className={marks.lock} transform={`translate(${x},${y})`}>
      <title>{by}</title>
      <path className={marks.shackle} d="M2.5,6V4.2a2.5,2.5 0 0 1 5,0V6" />
      <rect className={marks.body} x={1} y={6} width={8} height={6} rx={1.2} />
    </g>
  )
}
