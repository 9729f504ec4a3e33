import { expect, it } from "vitest"
import { edgeNear } from "./edgeNear"
import { layoutNetwork } from "./layoutNetwork"

const layout = layoutNetwork([3, 4, 2], { width: 700, height: 400 })

it("finds each edge at any of its points, where no other passes", () => {
  for (const { l, j, k, x0, y0, x1, y1 } of layout.edges.flat())
    for (const t of [0.02, 0.5, 0.98]) {
      const x = x0 * (1 - t) ** 3 + 1.5 * (x0 + x1) * t * (1 - t) + x1 * t ** 3
      const y = y0 + (y1 - y0) * (3 * t ** 2 - 2 * t ** 3)
      const found = edgeNear(layout, x, y)
      const rivals = layout.edges[l]!.filter((edge) => {
        return Math.abs(edge.y0 + (edge.y1 - edge.y0) * (3 * t ** 2 - 2 * t ** 3) - y) < 1e-3
      })
      expect(rivals.map((edge) => `W:${edge.l}:${edge.j}:${edge.k}`)).toContain(found)
      if (rivals.length === 1) expect(found).toBe(`W:${l}:${j}:${k}`)
    }
})

it("finds none away from all edges", () => {
  const { x0, x1 } = layout.edges[1]![0]!
  expect(edgeNear(layout, (x0 + x1) / 2, -50)).toBeNull()
  expect(edgeNear(layout, 1, 200)).toBeNull()
})
