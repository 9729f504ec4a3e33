import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Initialisation, initialisations, initialise } from "./initialise"
import type { Network } from "./network"
import { normalFrom, seedOf } from "./random"
import { uniformFrom } from "./uniform"

const take = (count: number, draw: () => number) => Array.from({ length: count }, draw)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]) => {
  const m = mean(values)
  return mean(values.map((value) => (value - m) ** 2))
}

describe("a seed", () => {
  it.each([
    ["0", 0],
    ["-1", 4294967295],
    ["18446744073709551616", 0],
    ["4294967297", 1],
    [" 7 ", 7],
    ["+7", 7],
  ])("%s is %d", (text, seed) => {
    expect(seedOf(text)).toBe(seed)
  })

  it.each(["1.5", "abc", "", "9".repeat(50), "한글"])("%s is some seed, always the same", (text) => {
    const seed = seedOf(text)
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true)
    expect(seedOf(text)).toBe(seed)
    expect(seedOf(String(seed)), "and it stands for itself").toBe(seed)
  })

  it("of an unlike text is another", () => {
    expect(new Set(["1.5", "abc", "abd", ""].map(seedOf)).size).toBe(4)
  })
})

describe("the generator", () => {
  it("draws the published numbers of mulberry32", () => {
    const draw = uniformFrom(0)
    expect(take(3, draw)).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197])
  })

  it("is even: mean 1/2, variance 1/12, all in [0, 1)", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), (seed) => {
        const values = take(20_000, uniformFrom(seed))
        expect(mean(values)).toBeCloseTo(0.5, 1)
        expect(variance(values)).toBeCloseTo(1 / 12, 2)
        expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it("gives normal numbers: mean 0, variance 1, kurtosis 3", () => {
    const values = take(100_000, normalFrom(uniformFrom(7)))
    expect(Math.abs(mean(values))).toBeLessThan(0.02)
    expect(Math.abs(variance(values) - 1)).toBeLessThan(0.02)
    expect(Math.abs(mean(values.map((value) => value ** 4)) - 3)).toBeLessThan(0.1)
  })
})

describe("initialising", () => {
  const network: Network = {
    layers: [layer(100, 150), layer(150, 50)],
  }

  function layer(inputs: number, units: number) {
    const W = new Float64Array(inputs * units).fill(5)
    return { inputs, units, activation: "sigmoid" as const, W, b: new Float64Array(units).fill(5) }
  }

  it.each<[Initialisation, (inputs: number, units: number) => number]>([
    ["zeros", () => 0],
    ["normal", () => 1],
    ["uniform", () => 1 / 3],
    ["xavier", (n, m) => 2 / (n + m)],
    ["he", (n) => 2 / n],
  ])(
    "%s has the variance of its definition in each layer, biases 0, and leaves the old network alone",
    (name, expected) => {
      const { layers } = initialise(network, name, 42)
      for (const { inputs, units, W, b } of layers) {
        const wanted = expected(inputs, units)
        expect(W).toHaveLength(inputs * units)
        expect(Math.abs(mean([...W]))).toBeLessThanOrEqual(0.05 * Math.sqrt(wanted))
        expect(Math.abs(variance([...W]) - wanted)).toBeLessThanOrEqual(0.05 * wanted)
        expect(b.every((value) => value === 0)).toBe(true)
      }
      expect(network.layers[0]?.W[0]).toBe(5)
    },
  )

  it("is the same for the same seed, another for another", () => {
    for (const name of initialisations) {
      expect(initialise(network, name, 7)).toEqual(initialise(network, name, 7))
      if (name !== "zeros") expect(initialise(network, name, 8)).not.toEqual(initialise(network, name, 7))
    }
  })
})
