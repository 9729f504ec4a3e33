import { describe, expect, it, vi } from "vitest"
import { experimentOf } from "../../timeline/experimentOf.test-data"
import type { ActivationId } from "../activations"
import { type Arithmetic, plain } from "../arithmetic"
import { flatOf } from "../flat"
import { type Network, numbersIn } from "../network"
import { createStacks, numbersInStacks } from "../stack"
import { arithmeticFor, createWorkspace, networkOf, train } from "../train"
import { uniformFrom } from "../uniform"
import { simd } from "./simd"

/** Sizes around those that the loops take at once, and around their multiples. */
const counts = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 18, 31, 32, 33, 40]

const random = uniformFrom(7)
/** Of all magnitudes, so that another order of a sum makes other bits; some are 0, some −0. */
const vector = (length: number) =>
  Float64Array.from({ length }, () => {
    const at = random()
    return at < 0.03 ? 0 : at < 0.06 ? -0 : (random() - 0.5) * 2 ** Math.floor(40 * random() - 20)
  })
/** As text, of which many are compared sooner. */
const bits = (v: Float64Array) => Buffer.from(v.slice().buffer).toString("hex")

function netOf(sizes: readonly number[], activation: ActivationId, draw = vector): Network {
  return {
    layers: sizes.slice(1).map((units, index) => {
      const inputs = sizes[index] ?? 0
      return { inputs, units, activation, W: draw(units * inputs), b: draw(units) }
    }),
  }
}

function quickFor(network: Network): Arithmetic {
  const quick = simd(network, 3 * numbersIn(network) + numbersInStacks(network))
  if (!quick) throw new Error("this machine has no such instructions: nothing would be tested")
  return quick
}

/** A way of so many samples through a network, forwards from x and back from what stands at the output, with all that is left of it. */
function wayOf(
  arithmetic: Arithmetic,
  network: Network,
  { sums, x, error, known }: { sums: Network; x: Float64Array; error: Float64Array; known: boolean },
) {
  const [flat, gradient] = [flatOf(network, arithmetic), flatOf(sums, arithmetic)]
  const { buffers, passes } = createStacks(gradient, arithmetic).make(x.length / (network.layers[0]?.inputs ?? 1))
  buffers.a[0]?.set(x)
  const finite = passes.forward(flat)
  buffers[known ? "delta" : "dCda"].at(-1)?.set(error)
  passes.backward(flat, known)
  const { a, z, delta } = buffers
  return { finite, numbers: [flat.values, gradient.values, ...a, ...z, ...delta].map(bits) }
}

describe.each(counts)("with %i inputs the passes make the bits of the plain ones", (inputs) => {
  it.each(counts)("and %i units", (units) => {
    const network = netOf([inputs, units, inputs], "linear")
    const sums = netOf([inputs, units, inputs], "linear")
    for (const samples of [1, 2, 3, 4, 5, 6, 7, 10, 32]) {
      const given = { sums, x: vector(samples * inputs), error: vector(samples * inputs), known: samples % 2 === 0 }
      expect(wayOf(quickFor(network), network, given)).toEqual(wayOf(plain, network, given))
    }
  })
})

describe("the sigmoid", () => {
  const positive = [0, 1e-320, 1e-9, 0.3, 1, 3.999, 4, 4.001, 30, 37, 709, 745.2, 800]
  const tails = [4 + 2 ** -50, ...positive.flatMap((z) => [z, -z])]
  it.each([1, 2, 3, 17, 18])("and its slope are those of the plain loops in both tails, %i at a time", (units) => {
    for (const [i] of tails.entries()) {
      // With x = 1 the weights are z.
      const W = Float64Array.from({ length: units }, (_, j) => tails[(i + j) % tails.length] ?? 0)
      const network: Network = { layers: [{ inputs: 1, units, activation: "sigmoid", W, b: new Float64Array(units) }] }
      const given = { sums: network, x: Float64Array.of(1), error: vector(units), known: false }
      expect(wayOf(quickFor(network), network, given)).toEqual(wayOf(plain, network, given))
    }
  })
})

it.each(["sigmoid", "linear"] as const)("a z that is not finite is noticed wherever it is: %s", (activation) => {
  const network = netOf([2, 3, 4], activation, (length) => new Float64Array(length).fill(0.5))
  const given = { sums: network, x: Float64Array.of(1, 2), error: new Float64Array(4), known: true }
  expect(wayOf(quickFor(network), network, given).finite).toBe(true)
  for (const { b } of network.layers)
    for (const j of b.keys())
      for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        b[j] = bad
        expect(wayOf(quickFor(network), network, given).finite).toBe(false)
        b[j] = 0.5
      }
})

it.each([1, 2, 31, 32])("the mean and the update of %i weights and a bias are those of the plain loop", (inputs) => {
  const [sum, network] = [netOf([inputs, 1], "linear"), netOf([inputs, 1], "linear")]
  for (const m of [1, 3, 10]) {
    const [mine, right] = [quickFor(network), plain].map((arithmetic) => {
      const [sums, now, next] = [sum, network, network].map((net) => flatOf(net, arithmetic))
      if (!sums || !now || !next) throw new Error("three were made")
      return { sums, next, descend: (eta: number) => arithmetic.descendMean(sums, m, now, eta, next) }
    })
    if (!mine || !right) throw new Error("two were made")
    expect(mine.descend(0.3)).toBe(right.descend(0.3))
    expect(bits(mine.next.values)).toBe(bits(right.next.values))
    expect(bits(mine.sums.values)).toBe(bits(new Float64Array(inputs + 1)))
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      mine.sums.values[inputs] = bad
      expect(mine.descend(0)).toBe(false)
      expect(bits(mine.sums.values)).toBe(bits(new Float64Array(inputs + 1)))
    }
  }
})

const trained = (["sigmoid", "tanh", "relu", "softmax"] as const).flatMap((hidden) =>
  [
    [2, 3, 2],
    [9, 17, 12, 3],
  ].map((sizes) => [hidden, sizes] as const),
)

it.each(trained)("a net with %s, %j, is trained to the same bits, batch by batch", (hidden, sizes) => {
  for (const cost of ["quadratic", "binary-cross-entropy"] as const) {
    const { network, samples } = experimentOf({ sizes, hidden, cost, samples: 70 })
    const [mine, right] = [quickFor(network), plain].map((arithmetic) =>
      createWorkspace(network, undefined, arithmetic),
    )
    if (!mine || !right) throw new Error("two were made")
    for (const m of [1, 2, 10, 32, 33, 70]) {
      for (let i = 0; i < 20; i++)
        expect(train(mine, samples.slice(0, m), cost, 0.1)).toBe(train(right, samples.slice(0, m), cost, 0.1))
      expect(networkOf(mine)).toEqual(networkOf(right))
      expect(mine.C).toBe(right.C)
    }
  }
})

it("memory is made for work that is worth it alone", () => {
  const network = netOf([2, 3, 2], "sigmoid")
  expect(arithmeticFor(network, 1000)).toBe(plain)
  expect(arithmeticFor(network)).not.toBe(plain)
})

it("more memory than there can be is none", () => {
  expect(simd(netOf([1, 1], "linear"), 2 ** 40)).toBeNull()
})

it("where there is no WebAssembly, or a policy forbids it, a net is trained by the plain loops", async () => {
  const { network, samples, cost } = experimentOf({ sizes: [9, 17, 12, 3], samples: 10 })
  const right = createWorkspace(network)
  vi.resetModules()
  vi.stubGlobal("WebAssembly", {
    Module: class {
      constructor() {
        throw new EvalError("refused by the content security policy")
      }
    },
  })
  const there = await import("../train")
  const mine = there.createWorkspace(network)
  vi.unstubAllGlobals()
  expect(mine.arithmetic.passes).not.toBe(right.arithmetic.passes)
  for (let i = 0; i < 20; i++) expect(there.train(mine, samples, cost, 0.1)).toBe(train(right, samples, cost, 0.1))
  expect(there.networkOf(mine)).toEqual(networkOf(right))
})
