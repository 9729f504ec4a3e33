import { describe, expect, it } from "vitest"
import { place, type TermId, touches } from "./term"

describe("place", () => {
  it.each<[TermId, object]>([
    ["C", { kind: "none" }],
    ["delta:2", { kind: "layer", l: 2 }],
    ["a:1:3", { kind: "neuron", l: 1, j: 3 }],
    ["W:2", { kind: "edges", l: 2 }],
    ["W:2:0:1", { kind: "edge", l: 2, j: 0, k: 1 }],
  ])("of %s", (term, expected) => {
    expect(place(term)).toEqual(expected)
  })
})

describe("touches", () => {
  it.each<[TermId, TermId, boolean]>([
    ["delta:2:0", "z:2:0", true],
    ["delta:2:0", "z:2:1", false],
    ["delta:2", "a:2:1", true],
    ["delta:2", "a:1:1", false],
    ["W:2:0:1", "dW:2:0:1", true],
    ["W:2:0:1", "W:2:1:0", false],
    ["W:2", "W:2:1:0", true],
    ["W:2:0:1", "z:2:0", false],
    ["C", "C", true],
    ["C", "eta", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(touches(a, b)).toBe(expected)
    expect(touches(b, a)).toBe(expected)
  })
})
