import { max } from "d3"
import type { EdgePlace, NetworkLayout, Place } from "./layoutNetwork"
import { type LabelPlace, type LabelSize, placeLabels } from "./placeLabels"

/** The most edges between two layers that can all carry a label and stay calm. */
const mostLabels = 6

/** Room for a weight alone, with its gradient or difference beneath, and more of its digits. */
const single = { width: 46, height: 18, drop: 0 }
const double = { width: 52, height: 34, drop: 8 }
const slim = { width: 42, height: 34, drop: 8 }
const full = { width: 66, height: 34, drop: 8 }

/** The full one only where enough of the edge stays to be seen. */
function sizeFor({ form, edges }: NetworkLayout): LabelSize {
  const edge = edges[1]?.[0]
  if (edge && edge.x1 - edge.x0 >= 90) return full
  return form === "slim" ? slim : double
}

/** Labels for every edge of a small net, or null where they would not all find a place. */
export function labelEveryEdge(layout: NetworkLayout): readonly LabelPlace[] | null {
  if (layout.form === "dot" || layout.form === "pill") return null
  if ((max(layout.edges, (edges) => edges.length) ?? 0) > mostLabels) return null
  const edges = layout.edges.flat()
  const placed = placeLabels(edges, sizeFor(layout), obstacles(layout))
  return placed.size === edges.length ? [...placed.values()] : null
}

/** Labels for a few edges of a larger net; none where they would not all find a place, for one among several would be taken for another's. */
export function labelSome(layout: NetworkLayout, edges: readonly EdgePlace[]): readonly LabelPlace[] {
  const placed = placeLabels(edges, single, obstacles(layout))
  return placed.size === edges.length ? [...placed.values()] : []
}

/** Neurons with their biases, and the targets. */
function obstacles({ layers, targets, cost, metrics }: NetworkLayout): readonly Place[] {
  const neurons = layers.slice(1).flat()
  const boxes = neurons.map((n) => ({ ...n, y: n.y + metrics.foot / 2, height: n.height + metrics.foot }))
  return [...(layers[0] ?? []), ...boxes, ...targets, cost]
}
