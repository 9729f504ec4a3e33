import { extent, line, range, scaleLinear } from "d3"
import { type ActivationId, activations } from "../../engine/activations"
import { isDrawable } from "./drawable"

/** The drawing's own units. */
export const frame = { width: 320, height: 130, left: 34, right: 8, top: 8, bottom: 20 }

const points = 121
const leastReach = 5

/** The curve of an elementwise activation over a range that holds z; null for softmax, which is not one curve, and where z is too large to be drawn. */
export function activationScales(id: ActivationId, z: number) {
  const activation = activations[id]
  if (!activation.slope || !isDrawable(z)) return null
  const reach = Math.max(leastReach, Math.abs(z) * 1.3)
  const at = Float64Array.from(range(points), (i) => ((2 * i) / (points - 1) - 1) * reach)
  const a = new Float64Array(points)
  activation.f(at, a)
  const [low = 0, high = 1] = extent(a)
  const margin = (high - low) * 0.08
  const x = scaleLinear([-reach, reach], [frame.left, frame.width - frame.right])
  const y = scaleLinear(
    [Math.min(low, 0) - margin, Math.max(high, 1) + margin],
    [frame.height - frame.bottom, frame.top],
  )
  const path = line<number>(
    (value) => x(value),
    (_, i) => y(a[i] ?? 0),
  )(Array.from(at))
  return { x, y, path: path ?? "" }
}
