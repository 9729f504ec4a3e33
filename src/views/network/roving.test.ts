import { describe, expect, it } from "vitest"
import type { TermId } from "../../notation/term"
import { type Arrow, firstItem, moveFrom } from "./roving"

const sizes = [2, 3, 2]
const walk = (from: TermId, ...keys: Arrow[]) => keys.reduce((at, key) => moveFrom(at, key, sizes), from)

/** Every item of the drawing. */
function allItems(): readonly string[] {
  const items: string[] = ["C", "x:0:0", "x:0:1", "y:2:0", "y:2:1"]
  for (const l of [1, 2]) {
    for (let j = 0; j < sizes[l]!; j++) {
      items.push(`a:${l}:${j}`, `b:${l}:${j}`)
      for (let k = 0; k < sizes[l - 1]!; k++) items.push(`W:${l}:${j}:${k}`)
    }
  }
  return items
}

describe("walking the drawing by arrow keys", () => {
  it("reaches every item from the first, and nothing else", () => {
    const arrows: readonly Arrow[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]
    const reached = new Set<TermId>([firstItem])
    for (const item of reached) for (const arrow of arrows) reached.add(moveFrom(item, arrow, sizes))
    expect([...reached].sort()).toEqual([...allItems()].sort())
  })

  it("goes along an edge and back", () => {
    expect(walk("x:0:1", "ArrowRight")).toBe("W:1:1:1")
    expect(walk("W:1:2:1", "ArrowRight")).toBe("a:1:2")
    expect(walk("W:1:2:1", "ArrowLeft")).toBe("x:0:1")
    expect(walk("a:2:0", "ArrowRight", "ArrowLeft")).toBe("a:2:0")
  })

  it("goes through neurons and their biases, and through the edges of a bundle", () => {
    expect(walk("a:1:0", "ArrowDown")).toBe("b:1:0")
    expect(walk("b:1:0", "ArrowDown")).toBe("a:1:1")
    expect(walk("a:1:1", "ArrowUp")).toBe("b:1:0")
    expect(walk("W:2:1:0", "ArrowDown")).toBe("W:2:0:1")
  })

  it("stays at the rim", () => {
    expect(walk("x:0:0", "ArrowUp")).toBe("x:0:0")
    expect(walk("x:0:0", "ArrowLeft")).toBe("x:0:0")
    expect(walk("b:1:2", "ArrowDown")).toBe("b:1:2")
    expect(walk("W:1:0:0", "ArrowUp")).toBe("W:1:0:0")
    expect(walk("C", "ArrowRight")).toBe("C")
  })
})
