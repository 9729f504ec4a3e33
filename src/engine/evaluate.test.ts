import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import { evaluate } from "./evaluate"
import { learn } from "./learn"
import type { Sample } from "./network"

const sample = (x: readonly number[], y: readonly number[]): Sample => ({
  x: Float64Array.of(...x),
  y: Float64Array.of(...y),
})

function result<T>(work: Generator<unknown, T>): T {
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value
}

describe("evaluate", () => {
  it("finds the cost that a cycle over all samples has", () => {
    const { network, samples, cost, eta } = presets.xor.experiment
    const steps = [...learn(network, samples, cost, eta)]
    const mean = steps.findLast((step) => step.kind === "mean")
    expect(result(evaluate(network, samples, cost, null)).C).toBe(mean?.kind === "mean" && mean.mean.C)
  })

  it("counts what is put into the right class", () => {
    const layer = {
      inputs: 1,
      units: 2,
      activation: "linear" as const,
      W: Float64Array.of(1, -1),
      b: Float64Array.of(0, 0),
    }
    const samples = [sample([1], [1, 0]), sample([2], [1, 0]), sample([3], [0, 1]), sample([-1], [0, 1])]
    expect(result(evaluate({ layers: [layer] }, samples, "quadratic", 0.5)).accuracy).toBe(0.75)
  })

  it("lets the caller pause", () => {
    const { network, samples, cost } = presets.xor.experiment
    const many = Array.from({ length: 20_000 }, (_, i) => samples[i % samples.length]!)
    expect([...evaluate(network, many, cost, null)].length).toBeGreaterThan(3)
  })
})
