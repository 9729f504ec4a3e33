import type { Box, EdgePlace, Place } from "./layoutNetwork"

/** A label on an edge, by its centre. */
export interface LabelPlace extends Place {
  readonly edge: EdgePlace
}

/** The point at t = 0..1 of the curve that linkHorizontal draws (both handles half way). */
export function pointAt({ x0, y0, x1, y1 }: EdgePlace, t: number): { readonly x: number; readonly y: number } {
  const s = 1 - t
  return {
    x: x0 + (x1 - x0) * (1.5 * t * s + t * t * t),
    y: y0 + (y1 - y0) * (3 * t * t * s + t * t * t),
  }
}

/** A label's size and how far its centre lies below the point of the curve that it names. */
export interface LabelSize extends Box {
  readonly drop: number
}

/** Room between two labels that stand beside each other, CSS px: their rims do not touch. */
const between = 4

/** Puts a label of one size on every edge so that none overlaps another or an obstacle: flat edges in their middle, steep ones nearer to where they start; between its two columns as far as it fits. Edges without a free place get none. */
export function placeLabels(
  edges: readonly EdgePlace[],
  size: LabelSize,
  obstacles: readonly Place[],
): ReadonlyMap<EdgePlace, LabelPlace> {
  const placed = new Map<EdgePlace, LabelPlace>()
  const steepness = (edge: EdgePlace) => Math.abs(edge.y1 - edge.y0)
  for (const edge of [...edges].sort((a, b) => steepness(a) - steepness(b))) {
    const start = steepness(edge) < size.height ? 0.5 : 0.32
    const places = candidates(start).map((t) => boxAt(edge, t, size))
    const labels = [...placed.values()]
    const free = places.find(
      (place) =>
        obstacles.every((other) => apart(place, other)) &&
        labels.every((other) => apart({ ...place, width: size.width + between }, other)),
    )
    if (free) placed.set(edge, { ...free, edge })
  }
  return placed
}

function boxAt(edge: EdgePlace, t: number, { width, height, drop }: LabelSize): Place {
  const { x, y } = pointAt(edge, t)
  const [least, most] = [edge.x0 + width / 2, edge.x1 - width / 2]
  return { x: least < most ? Math.min(Math.max(x, least), most) : (least + most) / 2, y: y + drop, width, height }
}

/** Places along the curve, those nearest to the wished one first. */
function candidates(start: number): readonly number[] {
  const all = Array.from({ length: 37 }, (_, i) => 0.14 + i * 0.02)
  return all.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
}

/** Places that touch do not overlap, whatever the last bits of their sums say. */
const rounding = 1e-6

export function apart(a: Place, b: Place): boolean {
  return (
    Math.abs(a.x - b.x) * 2 >= a.width + b.width - rounding || Math.abs(a.y - b.y) * 2 >= a.height + b.height - rounding
  )
}
