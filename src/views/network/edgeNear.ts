import type { TermId } from "../../notation/term"
import type { EdgePlace, NetworkLayout } from "./layoutNetwork"

/** How near a pointer must come to an edge, in units of the drawing. */
const reach = 6

/** The weight whose edge passes nearest to a point of the drawing; null where none is near. */
export function edgeNear({ edges }: Pick<NetworkLayout, "edges">, x: number, y: number): TermId | null {
  const [first] = edges.map((into) => into[0]).filter((edge) => edge && edge.x0 <= x && x <= edge.x1)
  if (!first) return null
  const share = riseAt((x - first.x0) / (first.x1 - first.x0))
  const distance = ({ y0, y1 }: EdgePlace) => Math.abs(y0 + (y1 - y0) * share - y)
  let nearest: EdgePlace | null = null
  for (const edge of edges[first.l] ?? []) if (!nearest || distance(edge) < distance(nearest)) nearest = edge
  return nearest && distance(nearest) <= reach ? `W:${nearest.l}:${nearest.j}:${nearest.k}` : null
}

/** How much of its rise a link has behind it after a share of its width: both are cubics of the curve's parameter, whose controls stand half way. */
function riseAt(share: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2
    const width = 1.5 * t * (1 - t) + t ** 3
    if (width < share) low = t
    else high = t
  }
  return 3 * low ** 2 - 2 * low ** 3
}
