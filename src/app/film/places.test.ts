import { describe, expect, test } from "vitest"
import { presets } from "../../presets"
import { placesOf } from "./places"

const { experiment: mazur } = presets.mazur
const { experiment: xor } = presets.xor
const positions = (places: ReturnType<typeof placesOf>) => places?.map(({ t }) => t)
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe("the places of a film", () => {
  test("a cycle begins with nothing computed and ends with its update", () => {
    for (const t of [0, 8, 14])
      expect(positions(placesOf(mazur, { t, inside: 0 }, "cycle", "layer", 100))).toEqual(upTo(0, 14))
  })

  test("a later cycle begins with its own first step", () => {
    for (const here of [
      { t: 14, inside: 1 },
      { t: 15, inside: 0 },
      { t: 28, inside: 0 },
    ])
      expect(positions(placesOf(mazur, here, "cycle", "layer", 100))).toEqual(upTo(15, 28))
  })

  test("from here it goes to the end of the pass, from inside a step too", () => {
    expect(positions(placesOf(mazur, { t: 2, inside: 0 }, "here", "layer", 100))).toEqual(upTo(2, 6))
    expect(placesOf(mazur, { t: 5, inside: 1 }, "here", "term", 100)).toEqual([
      { t: 5, inside: 1 },
      { t: 6, inside: 0 },
    ])
  })

  test("the way back is that of the sample at hand, from its cost to its last gradient", () => {
    expect(positions(placesOf(mazur, { t: 3, inside: 0 }, "backward", "layer", 100))).toEqual(upTo(6, 12))
    const s = 12
    expect(positions(placesOf(xor, { t: s + 2, inside: 0 }, "backward", "layer", 100))).toEqual(upTo(s + 6, 2 * s))
    const last = 4 * s + 2
    expect(positions(placesOf(xor, { t: last, inside: 0 }, "backward", "layer", 100))).toEqual(upTo(3 * s + 6, 4 * s))
  })

  test("by neurons and terms there are more, each once", () => {
    const layers = placesOf(mazur, { t: 0, inside: 0 }, "cycle", "layer", 1000) ?? []
    const neurons = placesOf(mazur, { t: 0, inside: 0 }, "cycle", "neuron", 1000) ?? []
    const terms = placesOf(mazur, { t: 0, inside: 0 }, "cycle", "term", 1000) ?? []
    expect(neurons.length).toBeGreaterThan(layers.length)
    expect(terms.length).toBeGreaterThan(neurons.length)
    expect(new Set(terms.map(({ t, inside }) => `${t} ${inside}`)).size).toBe(terms.length)
    expect(terms.at(-1)).toEqual({ t: 14, inside: 0 })
  })

  test("a film of more pictures than allowed is none", () => {
    expect(placesOf(mazur, { t: 0, inside: 0 }, "cycle", "layer", 15)).toHaveLength(15)
    expect(placesOf(mazur, { t: 0, inside: 0 }, "cycle", "layer", 14)).toBeNull()
  })
})
