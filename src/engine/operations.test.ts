import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import type { CostId } from "./costs"
import { layerOf, type Network } from "./network"
import { operationsFor, operationsForAll } from "./operations"

/** A number that knows how many multiplications have been done. */
function counter() {
  let count = 0
  const times = (u: number, v: number) => {
    count++
    return u * v
  }
  return { times, count: () => count }
}

/** Goes every way by itself from layer l, neuron j, multiplying as it goes. */
function alongPaths(network: Network, cost: CostId, l: number, j: number, isWeight: boolean): number {
  const { times, count } = counter()
  const L = network.layers.length
  const ends = cost === "quadratic" ? [0.5, 0.5] : [0.5]
  const go = (m: number, from: number, factors: readonly number[]): void => {
    if (m === L) {
      const [first = 1, ...rest] = [...factors, ...ends]
      rest.reduce(times, first)
      return
    }
    const { inputs, units, W } = layerOf(network, m + 1)
    for (let to = 0; to < units; to++) go(m + 1, to, [...factors, 0.25, W[to * inputs + from] ?? 0])
  }
  go(l, j, isWeight ? [0.1] : [])
  return count()
}

/** δ of each layer from the output back, for the neurons that are asked for, counted. */
function backwards(network: Network, cost: CostId, wanted: (l: number, j: number) => boolean) {
  const { times, count } = counter()
  const L = network.layers.length
  const delta: number[][] = []
  for (let l = L; l >= 1; l--) {
    const { units } = layerOf(network, l)
    delta[l] = Array.from({ length: units }, (_, j) => {
      if (!wanted(l, j)) return 0
      if (l === L) return cost === "quadratic" ? times(0.5, 0.25) : 0.5
      const above = layerOf(network, l + 1)
      const sum = (delta[l + 1] ?? []).reduce((s, d, i) => s + times(above.W[i * above.inputs + j] ?? 0, d), 0)
      return times(sum, 0.25)
    })
  }
  return { delta, times, count }
}

describe.each(["mazur", "relu", "deep", "xor", "classify"] as const)("multiplications in %s", (id) => {
  const { network, cost } = presets[id].experiment

  it("for each gradient are those that going every path, and going back once, take", () => {
    for (const [index, { inputs, units }] of network.layers.entries())
      for (let j = 0; j < units; j++)
        for (const k of [null, ...Array.from({ length: inputs }, (_, i) => i)]) {
          const l = index + 1
          const back = backwards(network, cost, (m, i) => m > l || (m === l && i === j))
          if (k !== null) back.times(back.delta[l]?.[j] ?? 0, 0.1)
          expect(operationsFor(network, cost, { l, k })).toEqual({
            paths: alongPaths(network, cost, l, j, k !== null),
            back: back.count(),
          })
        }
  })

  it("for all gradients are their sum, and going back once", () => {
    let paths = 0
    const back = backwards(network, cost, () => true)
    for (const [index, { inputs, units }] of network.layers.entries())
      for (let j = 0; j < units; j++) {
        paths += alongPaths(network, cost, index + 1, j, false)
        for (let k = 0; k < inputs; k++) {
          paths += alongPaths(network, cost, index + 1, j, true)
          back.times(0.1, 0.1)
        }
      }
    expect(operationsForAll(network, cost)).toEqual({ paths, back: back.count() })
  })
})
