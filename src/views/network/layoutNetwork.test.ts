import { describe, expect, it } from "vitest"
import { labelEveryEdge } from "./labelPlan"
import { costGhost, layoutNetwork, type NetworkLayout, type Place } from "./layoutNetwork"
import { apart, pointAt } from "./placeLabels"

const nets = [
  [2, 2, 2],
  [2, 2, 1],
  [1, 1],
  [3, 4, 3],
  [2, 3, 1],
  [2, 8, 8, 8, 1],
  [4, 2, 1],
  [7, 2, 1],
  [7, 4, 2, 3],
  [8, 8, 8],
  [64, 64, 64],
  Array.from({ length: 13 }, () => 64),
]
const boxes = [
  { width: 320, height: 300 },
  { width: 390, height: 400 },
  { width: 700, height: 560 },
  { width: 1000, height: 700 },
]
/** Where neurons are dots: in front of a class, magnified. */
const flat = { width: 500, height: 220 }
const cases = nets.flatMap((sizes) =>
  [...boxes, flat].map((box) => ({ sizes, box, name: `${sizes.join("-")} in ${box.width}` })),
)

/** All that is drawn at a fixed place, with the room beneath neurons for their biases. */
function placesOf({ layers, targets, cost, metrics }: NetworkLayout): readonly Place[] {
  const neurons = layers.slice(1).flat()
  const withFeet = neurons.map((n) => ({ ...n, y: n.y + metrics.foot / 2, height: n.height + metrics.foot }))
  return [...(layers[0] ?? []), ...withFeet, ...targets, cost]
}

function collisions(places: readonly Place[]): readonly (readonly [Place, Place])[] {
  return places.flatMap((a, i) => places.slice(i + 1).flatMap((b) => (apart(a, b) ? [] : [[a, b] as const])))
}

describe.each(cases)("the layout of $name", ({ sizes, box }) => {
  const layout = layoutNetwork(sizes, box, box.width < 500)

  it("has a place for every neuron, edge and target", () => {
    expect(layout.layers.map((layer) => layer.length)).toEqual(sizes)
    expect(layout.edges.map((edges) => edges.length)).toEqual(sizes.map((n, l) => (l === 0 ? 0 : n * sizes[l - 1]!)))
    expect(layout.targets).toHaveLength(sizes.at(-1)!)
  })

  it("lets nothing overlap", () => {
    expect(collisions(placesOf(layout))).toEqual([])
  })

  it("has the cost clear of the edges: beside them, or under them all where it is wider than its column", () => {
    const { cost, form } = layout
    const left = form === "dot" ? 0 : cost.x - cost.width / 2
    for (const { x1, y0, y1 } of layout.edges.flat())
      expect(left >= x1 || cost.y - cost.height / 2 >= Math.max(y0, y1)).toBe(true)
  })

  it("stays inside the drawing, which is no wider than its box", () => {
    expect(layout.width * layout.scale).toBeCloseTo(box.width, 6)
    for (const { x, y, width, height } of placesOf(layout)) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0)
      expect(x + width / 2).toBeLessThanOrEqual(layout.width)
      expect(y - height / 2).toBeGreaterThanOrEqual(layout.headY)
      expect(y + height / 2).toBeLessThanOrEqual(layout.height)
    }
    const ascender = 11
    expect(layout.headY, "the heads").toBeGreaterThanOrEqual(ascender)
    const descender = 3
    expect(layout.cost.y + costGhost[layout.form] + descender, "what the cost was").toBeLessThanOrEqual(layout.height)
  })

  it("is the same every time", () => {
    expect(layoutNetwork(sizes, box, box.width < 500)).toEqual(layout)
  })

  it("has columns from left to right, with room for edges between them", () => {
    for (const edge of layout.edges.flat()) expect(edge.x1 - edge.x0).toBeGreaterThanOrEqual(layout.metrics.minGap - 1)
  })
})

describe("the form of a neuron", () => {
  it("tells all it can in the room there is", () => {
    expect(layoutNetwork([2, 2, 2], { width: 700, height: 560 }).form).toBe("card")
    expect(layoutNetwork([2, 2, 2], { width: 374, height: 400 }, true).form).toBe("slim")
    expect(layoutNetwork([8, 8, 8], { width: 390, height: 400 }).form).toBe("pill")
    expect(layoutNetwork([2, 8, 8, 8, 1], { width: 374, height: 300 }, true).form).toBe("pill")
    expect(layoutNetwork([64, 64, 64], { width: 1000, height: 700 }).form).toBe("dot")
  })
})

describe("labels on edges", () => {
  it.each(
    [
      [2, 2, 2],
      [2, 2, 1],
      [1, 1],
    ].flatMap((sizes) => boxes.slice(1).map((box) => ({ sizes, box }))),
  )("have a place on every edge of $sizes in $box.width, free of each other and of all else", ({ sizes, box }) => {
    const layout = layoutNetwork(sizes, box, box.width < 500)
    const labels = labelEveryEdge(layout)
    expect(labels).toHaveLength(layout.edges.flat().length)
    expect(collisions([...(labels ?? []), ...placesOf(layout)])).toEqual([])
    // Their rims do not touch from side to side.
    expect(collisions((labels ?? []).map((place) => ({ ...place, width: place.width + 3 })))).toEqual([])
    for (const { edge, x, y, width, height } of labels ?? []) {
      const along = Array.from({ length: 101 }, (_, i) => pointAt(edge, i / 100))
      const under = along.filter((point) => Math.abs(point.x - x) < width / 2)
      expect(under.some((point) => Math.abs(point.y - (y - height / 2 + 9)) < 2)).toBe(true)
    }
  })

  it("follow the curve that is drawn", () => {
    const [edge] = layoutNetwork([2, 2], { width: 700, height: 560 }).edges[1]!.slice(1)
    expect(pointAt(edge!, 0)).toEqual({ x: edge!.x0, y: edge!.y0 })
    expect(pointAt(edge!, 1)).toEqual({ x: edge!.x1, y: edge!.y1 })
    expect(pointAt(edge!, 0.5)).toEqual({ x: (edge!.x0 + edge!.x1) / 2, y: (edge!.y0 + edge!.y1) / 2 })
  })
})
