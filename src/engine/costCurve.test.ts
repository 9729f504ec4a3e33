import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import { type CostCurve, type CurveQuestion, costCurve } from "./costCurve"
import { cycleOf } from "./cycleOf.test-data"
import type { Network, Sample } from "./network"

const { network, samples, cost, eta } = presets.mazur.experiment

function curveOf(net: Network, batch: readonly Sample[], asked: Partial<CurveQuestion>): CostCurve {
  const question = { parameter: { l: 2, j: 0, k: 0 }, now: 0.4, eta, range: null, ...asked }
  const work = costCurve(net, batch, "quadratic", question)
  let next = work.next()
  while (!next.done) next = work.next()
  return next.value
}

/** One linear neuron: C = (w x + b − y)² / 2. */
function line(w: number, activation: Network["layers"][0]["activation"] = "linear"): Network {
  return { layers: [{ inputs: 1, units: 1, activation, W: Float64Array.of(w), b: Float64Array.of(0.5) }] }
}
const point: Sample = { x: Float64Array.of(2), y: Float64Array.of(3) }
const first = { l: 1, j: 0, k: 0 }

describe("the curve of C against a number", () => {
  it("is the parabola of a linear neuron, with its minimum", () => {
    const curve = curveOf(line(1), [point], { parameter: first, now: 1, eta: 0.1 })
    for (const [i, w] of curve.w.entries()) expect(curve.C[i]).toBeCloseTo((2 * w + 0.5 - 3) ** 2 / 2, 12)
    expect(curve.minimum?.w).toBeCloseTo(1.25, 9)
    expect(curve.minimum?.C).toBeCloseTo(0, 9)
    expect(curve.measured).toBeCloseTo(2 * (2 + 0.5 - 3), 9)
  })

  it("has at each point the very bits that the network computes with that number", () => {
    const curve = curveOf(network, samples, {})
    for (const i of [0, 37, 120]) {
      const layers = network.layers.map((layer, index) =>
        index === 1 ? { ...layer, W: layer.W.with(0, curve.w[i] ?? 0) } : layer,
      )
      expect(curve.C[i]).toBe(cycleOf({ layers }, samples, cost, eta).samples[0]?.C)
    }
    expect(curve.atValue).toBe(cycleOf(network, samples, cost, eta).samples[0]?.C)
  })

  it("is the mean over a batch, against a bias as well, and is measured with the gradient that stepping finds", () => {
    const { experiment } = presets.xor
    const { mean } = cycleOf(experiment.network, experiment.samples, experiment.cost, 1)
    const parameter = { l: 1, j: 1, k: null }
    const now = experiment.network.layers[0]?.b[1] ?? 0
    const work = costCurve(experiment.network, experiment.samples, experiment.cost, {
      parameter,
      now,
      eta: 1,
      range: null,
    })
    let next = work.next()
    while (!next.done) next = work.next()
    expect(next.value.atValue).toBeCloseTo(mean?.C ?? 0, 14)
    expect(next.value.measured).toBeCloseTo(mean?.db[1]?.[1] ?? 0, 9)
  })

  it("shows the present value, the one after the update and a minimum that is near", () => {
    // The minimum lies 4.75 away, the update 5.7: both are to be seen.
    const curve = curveOf(line(-3.5), [point], { parameter: first, now: -3.5, eta: 0.3 })
    expect(curve.minimum?.w).toBeCloseTo(1.25, 9)
    expect(curve.w[0]).toBeLessThan(-3.5 - 1)
    expect(curve.w.at(-1)).toBeGreaterThan(-3.5 + 5.7)
  })

  it("takes the range it is given", () => {
    const curve = curveOf(network, samples, { range: [-3, 5] })
    expect([curve.w[0], curve.w.at(-1)]).toEqual([-3, 5])
  })

  it("has gaps where C overflows, and neither a minimum nor a slope there", () => {
    const net = line(1e200)
    const curve = curveOf(net, [{ x: Float64Array.of(1e300), y: Float64Array.of(0) }], {
      parameter: first,
      now: 1e200,
      range: [0.9e200, 1.1e200],
    })
    expect(curve.C.every((C) => Number.isNaN(C))).toBe(true)
    expect(curve).toMatchObject({ minimum: null, measured: "not-finite" })
  })

  it.each([9e307, -1.7e308])("of a number that has no room around it (%d) ends, too", (w) => {
    const curve = curveOf(line(w), [{ x: Float64Array.of(0), y: Float64Array.of(3) }], { parameter: first, now: w })
    expect([curve.w[0], curve.w.at(-1)]).toEqual([w, w])
    expect(curve).toMatchObject({ atValue: 2.5 ** 2 / 2, minimum: null })
  })

  it.each([100, 1000, 1e6])("is measured right for an input of %d", (x) => {
    const net: Network = {
      layers: [{ inputs: 1, units: 1, activation: "sigmoid", W: Float64Array.of(0.3 / x), b: Float64Array.of(0.1) }],
    }
    const point = { x: Float64Array.of(x), y: Float64Array.of(0) }
    const measured = curveOf(net, [point], { parameter: first, now: 0.3 / x }).measured
    const gradient = cycleOf(net, [point], "quadratic", eta).mean?.dW[1]?.[0] ?? 0
    expect(Math.abs(Number(measured) / gradient - 1)).toBeLessThan(1e-6)
  })

  it("is flat behind a dead neuron; at a kink nothing is measured", () => {
    const dead = curveOf(line(-5, "relu"), [point], { parameter: first, now: -5, range: [-6, -4] })
    expect(new Set(dead.C).size).toBe(1)
    expect(dead.minimum).toBeNull()
    expect(dead.measured).toBe(0)
    expect(curveOf(line(-0.25, "relu"), [point], { parameter: first, now: -0.25 }).measured).toBe("kink")
  })
})
