import type { Sample } from "../engine/network"

/** What a net may be told of a point (x₁, x₂), as in the TensorFlow Playground. */
export const features = {
  x1: (x1: number) => x1,
  x2: (_x1: number, x2: number) => x2,
  "x1^2": (x1: number) => x1 * x1,
  "x2^2": (_x1: number, x2: number) => x2 * x2,
  x1x2: (x1: number, x2: number) => x1 * x2,
  "sin-x1": (x1: number) => Math.sin(x1),
  "sin-x2": (_x1: number, x2: number) => Math.sin(x2),
} satisfies Record<string, (x1: number, x2: number) => number>

export type FeatureId = keyof typeof features

/** How they are written. */
export const featureNames: Readonly<Record<FeatureId, string>> = {
  x1: "x₁",
  x2: "x₂",
  "x1^2": "x₁²",
  "x2^2": "x₂²",
  x1x2: "x₁x₂",
  "sin-x1": "sin x₁",
  "sin-x2": "sin x₂",
}

export const featureIds = Object.keys(features) as readonly FeatureId[]

/** The point itself: what holds where nothing else is said. */
export const coordinates: readonly FeatureId[] = ["x1", "x2"]

/** The input vector of a point, one number for each feature. */
export function inputsOf(point: ArrayLike<number>, ids: readonly FeatureId[]): Float64Array {
  const [x1 = 0, x2 = 0] = [point[0], point[1]]
  return Float64Array.from(ids, (id) => features[id](x1, x2))
}

/** Whether the point can no more be read from the inputs, so that each sample keeps it. */
export function hidesPoint(ids: readonly FeatureId[]): boolean {
  return !ids.includes("x1") || !ids.includes("x2")
}

/** A sample (x₁, x₂) → y with these features as its inputs; it keeps the point only where they hide it. */
export function featured({ x, y }: Sample, ids: readonly FeatureId[]): Sample {
  const inputs = inputsOf(x, ids)
  return hidesPoint(ids) ? { x: inputs, y, point: x } : { x: inputs, y }
}

/** The point (x₁, x₂) that a sample is of; null where its inputs are no features and are not two. An edit of x₁ moves the point. */
export function pointOf({ x, point }: Sample, ids: readonly FeatureId[] = coordinates): ArrayLike<number> | null {
  const isBare = ids === coordinates
  if (isBare && x.length !== 2) return null
  const [at1, at2] = [ids.indexOf("x1"), ids.indexOf("x2")]
  const [x1, x2] = [x[at1] ?? point?.[0], x[at2] ?? point?.[1]]
  return x1 === undefined || x2 === undefined ? null : [x1, x2]
}
