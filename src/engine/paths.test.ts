import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import type { CostId } from "./costs"
import { cycleOf } from "./cycleOf.test-data"
import type { Network, Sample } from "./network"
import { pathsOf } from "./paths"

function numbers(count: number, seed: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => Math.sin(seed * 99 + i * 12.9898))
}

function net(sizes: readonly number[], output: Network["layers"][0]["activation"] = "sigmoid"): Network {
  return {
    layers: sizes.slice(1).map((units, index) => {
      const inputs = sizes[index] ?? 0
      const activation = index === sizes.length - 2 ? output : "tanh"
      return { inputs, units, activation, W: numbers(inputs * units, index), b: numbers(units, index + 7) }
    }),
  }
}

/** The gradients of one sample as stepping finds them. */
function gradientsOf(network: Network, sample: Sample, cost: CostId) {
  const [only] = cycleOf(network, [sample], cost, 1).samples
  if (!only) throw new Error("no sample")
  return only
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe("the paths from a number to the cost", () => {
  it("of the Mazur net's w1 are two; their products are known from the chain rule and sum to the gradient", () => {
    const { network, samples, cost } = presets.mazur.experiment
    const paths = pathsOf(network, samples[0]!, cost, { l: 1, j: 0, k: 0 })
    const { dW } = gradientsOf(network, samples[0]!, cost)
    expect(paths?.count).toBe(2)
    expect(paths?.sum).toBeCloseTo(0.000438567724, 10)
    expect(sum(paths?.listed.map(({ product }) => product) ?? [])).toBeCloseTo(dW[1]?.[0] ?? 0, 15)
    // a, σ′, w, σ′, ∂C/∂a of the path through output 1.
    const through = paths?.listed.find((path) => path.through[1] === 0)
    expect(through?.factors.map((factor) => Number(factor.toFixed(6)))).toEqual([
      0.05, 0.241301, 0.4, 0.186816, 0.741365,
    ])
  })

  it.each([
    ["quadratic", "sigmoid", false],
    ["quadratic", "softmax", true],
    ["binary-cross-entropy", "sigmoid", true],
    ["categorical-cross-entropy", "softmax", true],
  ] as const)("sum to the gradient of %s after %s, for every weight and bias", (cost, output, closedByDelta) => {
    const network = net([2, 3, 4, 2], output)
    const sample = { x: numbers(2, 3), y: Float64Array.of(1, 0) }
    const { dW, db } = gradientsOf(network, sample, cost)
    for (const [index, { inputs, units }] of network.layers.entries())
      for (let j = 0; j < units; j++)
        for (let k = -1; k < inputs; k++) {
          const l = index + 1
          const paths = pathsOf(network, sample, cost, { l, j, k: k < 0 ? null : k })
          const gradient = (k < 0 ? db[l]?.[j] : dW[l]?.[j * inputs + k]) ?? Number.NaN
          expect(paths?.closedByDelta).toBe(closedByDelta)
          expect(paths?.sum).toBeCloseTo(gradient, 13)
          expect(sum(paths?.listed.map(({ product }) => product) ?? [])).toBeCloseTo(gradient, 13)
        }
  })

  it("of a first weight in 2-8-8-8-1 are 64, all listed", () => {
    const network = net([2, 8, 8, 8, 1])
    const paths = pathsOf(network, { x: numbers(2, 1), y: Float64Array.of(1) }, "quadratic", { l: 1, j: 3, k: 1 })
    expect(paths?.count).toBe(64)
    expect(new Set(paths?.listed.map(({ through }) => through.join())).size).toBe(64)
  })

  it("that are too many are counted, summed, and the largest are listed", () => {
    const network = net([2, 6, 6, 6, 3])
    const sample = { x: numbers(2, 1), y: Float64Array.of(1, 0, 1) }
    const paths = pathsOf(network, sample, "quadratic", { l: 1, j: 2, k: 0 })
    const { dW } = gradientsOf(network, sample, "quadratic")
    expect(paths?.count).toBe(108)
    expect(paths?.listed).toHaveLength(64)
    expect(paths?.sum).toBeCloseTo(dW[1]?.[4] ?? 0, 13)
    const all = allProducts(network, sample)
    expect(paths?.listed.map(({ product }) => Math.abs(product))).toEqual(
      all.slice(0, 64).map((size) => expect.closeTo(size, 14)),
    )
  })

  it("through a net of more of them than there are numbers are counted", () => {
    const network = net([2, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 1])
    const paths = pathsOf(network, { x: numbers(2, 1), y: Float64Array.of(1) }, "quadratic", { l: 1, j: 0, k: 0 })
    expect(paths?.count).toBe(64 ** 10)
  })

  it("are none that could be told where a number is not finite", () => {
    const { layers } = net([1, 1, 1], "linear")
    const [head, ...rest] = layers
    if (!head) throw new Error("no layer")
    const huge = { layers: [{ ...head, activation: "linear" as const, W: Float64Array.of(1e300) }, ...rest] }
    const sample = { x: Float64Array.of(1e300), y: Float64Array.of(0) }
    expect(pathsOf(huge, sample, "quadratic", { l: 1, j: 0, k: 0 })).toBeNull()
  })
})

/** The size of every product from weight (1, 2, 0), the largest first, by going every way. */
function allProducts(network: Network, sample: Sample): readonly number[] {
  const [trace] = cycleOf(network, [sample], "quadratic", 1).samples
  const slope = (l: number, j: number) => {
    const a = trace?.a[l]?.[j] ?? 0
    return l === network.layers.length ? a * (1 - a) : 1 - a * a
  }
  const sizes: number[] = []
  const go = (l: number, j: number, product: number): void => {
    const next = network.layers[l]
    if (!next) {
      sizes.push(Math.abs(product * slope(l, j) * ((trace?.a[l]?.[j] ?? 0) - (sample.y[j] ?? 0))))
      return
    }
    for (let to = 0; to < next.units; to++) go(l + 1, to, product * slope(l, j) * (next.W[to * next.inputs + j] ?? 0))
  }
  go(1, 2, sample.x[0] ?? 0)
  return sizes.sort((a, b) => b - a)
}
