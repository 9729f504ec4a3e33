import { classOf } from "../../engine/confusion"
import type { Sample } from "../../engine/network"

/** Three shapes, each with a colour of its own: classes are told apart by both. */
export type Shape = "circle" | "square" | "triangle"

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
  return { x: hundredth(((x1 - left) / (right - left)) * side), y: hundredth(((above - x2) / (above - below)) * side) }
}

/** Two decimals are finer than any screen, and make short paths. */
const hundredth = (value: number) => Math.round(value * 100) / 100

/** The shape of each class; more classes than shapes share them. */
export const shapes: readonly Shape[] = ["square", "circle", "triangle"]

export interface Marks {
  readonly shape: Shape
  readonly path: string
}

/** The outlines of all points, one path for each shape. A target that is a number shows as the size of its mark. */
export function marksOf(samples: readonly Sample[], extent: Extent, size: number, isSized: boolean): readonly Marks[] {
  const paths = new Map<Shape, string[]>()
  for (const { x, y } of samples) {
    const isLine = x.length === 1
    const { x: px, y: py } = placeIn(extent, x[0] ?? 0, (isLine ? y[0] : x[1]) ?? 0)
    const shape = isLine ? "circle" : (shapes[classOf(y, 0) % shapes.length] ?? "circle")
    const radius = hundredth(isSized && !isLine ? size * (0.35 + Math.min(1, Math.abs(y[0] ?? 0))) : size)
    const own = paths.get(shape) ?? []
    own.push(outline(shape, px, py, radius))
    paths.set(shape, own)
  }
  return [...paths].map(([shape, outlines]) => ({ shape, path: outlines.join("") }))
}

/** One mark as the outline of a path, about as large in every shape. */
export function outline(shape: Shape, x: number, y: number, r: number): string {
  switch (shape) {
    case "circle":
      return `M${hundredth(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
    case "square": {
      const half = hundredth(r * 0.9)
      return `M${hundredth(x - half)} ${hundredth(y - half)}h${2 * half}v${2 * half}h${-2 * half}z`
    }
    case "triangle":
      return `M${x} ${hundredth(y - 1.2 * r)}l${hundredth(1.15 * r)} ${2 * r}h${hundredth(-2.3 * r)}z`
  }
}
