import { classOf } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import { classKinds, classMark } from "../../ui/classMark"

/** Where a drawing of points reaches, in their own numbers; both from left to right and from below. */
export interface Extent {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

/** The drawing is a square of this side. */
export const side = 100

const playground = 6.5
const margin = 0.5

/** The part of the plane to show: that from −6.5 to 6.5, more where points lie farther out, less for gates; of samples with one input x is drawn against y. */
export function extentOf(samples: readonly Sample[]): Extent {
  if (samples.length > 0 && samples[0]?.x.length === 1) {
    const [x, y] = [farthest(samples.map((sample) => sample.x)), farthest(samples.map((sample) => sample.y))]
    return { x: around(Math.max(playground, x + margin)), y: around(Math.max(1, y) * 1.2) }
  }
  const isGate = samples.length > 0 && samples.every(({ x }) => x.every((value) => value === 0 || value === 1))
  if (isGate) return { x: [-margin, 1 + margin], y: [-margin, 1 + margin] }
  const all = around(Math.max(playground, farthest(samples.map((sample) => sample.x)) + margin))
  return { x: all, y: all }
}

const around = (size: number): readonly [number, number] => [-size, size]

function farthest(vectors: readonly Float64Array[]): number {
  let most = 0
  for (const vector of vectors) for (const value of vector) most = Math.max(most, Math.abs(value))
  return most
}

/** Where a point lies in the drawing. */
export function placeIn({ x: [left, right], y: [below, above] }: Extent, x1: number, x2: number) {
  return { x: ((x1 - left) / (right - left)) * side, y: ((above - x2) / (above - below)) * side }
}

export interface Marks {
  /** Which of the marks of classes; none where the target is a number over a line. */
  readonly kind: number | undefined
  readonly path: string
}

/** The outlines of all points, one path for each kind of mark. A target that is a number shows as the size of its mark. */
export function marksOf(samples: readonly Sample[], extent: Extent, size: number, isSized: boolean): readonly Marks[] {
  const paths = new Map<number | undefined, string[]>()
  for (const { x, y } of samples) {
    const isLine = x.length === 1
    const { x: px, y: py } = placeIn(extent, x[0] ?? 0, (isLine ? y[0] : x[1]) ?? 0)
    const kind = isLine ? undefined : classOf(y, 0) % classKinds
    const radius = isSized && !isLine ? size * (0.35 + Math.min(1, Math.abs(y[0] ?? 0))) : size
    const own = paths.get(kind) ?? []
    own.push(classMark(kind ?? 1, px, py, radius))
    paths.set(kind, own)
  }
  return [...paths].map(([kind, outlines]) => ({ kind, path: outlines.join("") }))
}
