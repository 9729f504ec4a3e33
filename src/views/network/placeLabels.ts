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

/** Puts a label of one size on every edge so that none overlaps another or an obstacle: flat edges in their middle, steep ones nearer to where they start. Edges without a free place get none. */
export function placeLabels(
  edges: readonly EdgePlace[],
  size: Box,
  obstacles: readonly Place[],
): ReadonlyMap<EdgePlace, LabelPlace> {
  const placed = new Map<EdgePlace, LabelPlace>()
  const steepness = (edge: EdgePlace) => Math.abs(edge.y1 - edge.y0)
  for (const edge of [...edges].sort((a, b) => steepness(a) - steepness(b))) {
    const taken = [...obstacles, ...placed.values()]
    const start = steepness(edge) < size.height ? 0.5 : 0.32
    const t = candidates(start).find((t) => taken.every((other) => apart({ ...pointAt(edge, t), ...size }, other)))
    if (t !== undefined) placed.set(edge, { ...pointAt(edge, t), ...size, edge })
  }
  return placed
}

/** Places along the curve, those nearest to the wished one first. */
function candidates(start: number): readonly number[] {
  const all = Array.from({ length: 37 }, (_, i) => 0.14 + i * 0.02)
  return all.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
}

export function apart(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) * 2 >= a.width + b.width || Math.abs(a.y - b.y) * 2 >= a.height + b.height
}
