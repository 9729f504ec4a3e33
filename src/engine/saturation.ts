import { type Activation, type ActivationId, activations } from "./activations"

/** A neuron whose slope is under this part of its activation's steepest hardly learns. */
const saturatedBelow = 1 / 10

/** f′(z) of one neuron; null for softmax, which has no slope for each. */
export function slopeAt(id: ActivationId, z: number): number | null {
  return slopesAt(id, Float64Array.of(z))?.[0] ?? null
}

/** Whether a neuron is so far out on its activation that it hardly learns. */
export function isSaturated(id: ActivationId, z: number): boolean {
  const slope = slopeAt(id, z)
  return slope !== null && Math.abs(slope) < saturatedBelow * steepestOf(id)
}

const steepest = new Map<ActivationId, number>()
const reach = 5

/** The steepest slope near 0, where all of them have theirs. */
function steepestOf(id: ActivationId): number {
  const known = steepest.get(id)
  if (known !== undefined) return known
  const z = Float64Array.from({ length: 4 * reach + 1 }, (_, i) => i / 2 - reach)
  const found = Math.max(...(slopesAt(id, z) ?? []))
  steepest.set(id, found)
  return found
}

function slopesAt(id: ActivationId, z: Float64Array): Float64Array | null {
  const { f, slope }: Activation = activations[id]
  if (!slope) return null
  const [a, out] = [new Float64Array(z.length), new Float64Array(z.length)]
  f(z, a)
  slope(z, a, out)
  return out
}
