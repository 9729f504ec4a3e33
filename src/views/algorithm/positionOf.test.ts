import { describe, expect, it } from "vitest"
import type { Sample } from "../../engine/network"
import { presets } from "../../presets"
import { plannedAt } from "../../timeline/cycle"
import { listingOf } from "./listing"
import { positionOf } from "./positionOf"

describe("a click on a line", () => {
  const { experiment } = presets.mazur
  it.each([
    ["input", 0, 1],
    ["weighted-input", 0, 2],
    ["weighted-input", 2, 4],
    ["weighted-input", 4, 2],
    ["hidden-error", 0, 8],
    ["update", 12, 14],
    ["update", 14, 14],
    ["input", 20, 15],
  ] as const)("%s from position %d goes to %d", (kind, t, expected) => {
    expect(positionOf(experiment, t, kind)).toBe(expected)
  })

  it.each([
    ["weighted-input", 20, 14],
    ["weighted-input", 14, 16],
    ["hidden-error", 20, 20],
    ["mean", 20, 49],
    ["cost", 50, 42],
  ] as const)("%s from position %d of four samples stays with its sample: %d", (kind, t, expected) => {
    expect(positionOf(presets.xor.experiment, t, kind)).toBe(expected)
  })

  it("goes nowhere where the network never does it", () => {
    expect(positionOf(presets.neuron.experiment, 0, "hidden-error")).toBeNull()
  })

  it("looks at one sample only, however many the batch has", () => {
    const m = 1e9
    const large = { ...experiment, samples: new Array<Sample>(m), batchSize: m }
    expect(positionOf(large, 0, "activation")).toBe(3)
    expect(positionOf(large, 12 * (m - 1) + 5, "input")).toBe(12 * (m - 1) + 1)
    expect(positionOf(large, 5, "update")).toBe(12 * m + 2)
  })

  it("can reach every kind of step", () => {
    const kinds = new Set(Array.from({ length: 14 }, (_, index) => plannedAt(2, 1, index).kind))
    expect(new Set(listingOf(experiment.network, experiment.cost).flatMap(({ kind }) => kind ?? []))).toEqual(kinds)
  })
})
