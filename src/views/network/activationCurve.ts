import { extent, range } from "d3"
import { type ActivationId, activations } from "../../engine/activations"
import { clamped } from "./clamped"

/** The curve of an elementwise activation over z = −reach..reach, to be drawn small. */
export interface ActivationCurve {
  readonly path: string
  /** Where a neuron sits; values beyond the frame stay at its rim. */
  x(z: number): number
  y(a: number): number
}

const reach = 5
const points = 49

/** null for activations that are not one curve (softmax). */
export function activationCurve(id: ActivationId, width: number, height: number): ActivationCurve | null {
  const activation = activations[id]
  if (!activation.slope) return null
  const z = Float64Array.from(range(points), (i) => ((2 * i) / (points - 1) - 1) * reach)
  const a = new Float64Array(points)
  activation.f(z, a)
  const [low = 0, high = 1] = extent(a)
  const x = clamped([-reach, reach], [0, width])
  const y = clamped([Math.min(low, 0), Math.max(high, 1)], [height, 0])
  const drawn = Array.from(z, (value, i) => `${x(value)},${y(a[i] ?? 0)}`)
  return { path: `M${drawn.join("L")}`, x, y }
}
