import { describe, expect, it, vi } from "vitest"
import { experimentOf } from "../../timeline/experimentOf.test-data"
import { plain } from "../arithmetic"
import { createWorkspace, networkOf, train } from "../train"
import { uniformFrom } from "../uniform"
import { simd } from "./simd"

/** Sizes around those that the loops take at once, and around their multiples. */
const counts = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 18, 31, 32, 33, 40]

const random = uniformFrom(7)
/** Of all magnitudes, so that another order of a sum makes other bits; some are 0, some −0. */
const filled = (v: Float64Array) => {
  for (let i = 0; i < v.length; i++) {
    const at = random()
    v[i] = at < 0.03 ? 0 : at < 0.06 ? -0 : (random() - 0.5) * 2 ** Math.floor(40 * random() - 20)
  }
  return v
}
const bits = (v: Float64Array) => new BigInt64Array(v.slice().buffer)

function both(numbers: number, inputs: number) {
  const quick = simd(numbers, inputs)
  if (!quick) throw new Error("this machine has no such instructions: nothing would be tested")
  /** The same numbers for both. */
  const pair = (length: number) => {
    const mine = filled(quick.vector(length))
    return [mine, mine.slice()] as const
  }
  return { quick, pair }
}

describe.each(counts)("with %i inputs the loops make the bits of the plain ones", (inputs) => {
  it.each(counts)("and %i units", (units) => {
    for (const samples of [1, 2, 3, 4, 5, 6, 7, 10, 32]) {
      const { quick, pair } = both(2 * units * inputs + 3 * samples * (units + inputs) + 2 * units, inputs)
      const [[W, W2], [a, a2], [b, b2]] = [pair(units * inputs), pair(samples * inputs), pair(units)]
      const [[z, z2], [delta, delta2]] = [pair(samples * units), pair(samples * units)]
      const [[g, g2], [dW, dW2], [db, db2]] = [pair(samples * inputs), pair(units * inputs), pair(units)]
      quick.affine(W, a, b, z, inputs)
      plain.affine(W2, a2, b2, z2, inputs)
      quick.pullBack(W, delta, g, inputs, units)
      plain.pullBack(W2, delta2, g2, inputs, units)
      quick.addGradient(delta, a, dW, db, inputs)
      plain.addGradient(delta2, a2, dW2, db2, inputs)
      for (const [made, right] of [
        [z, z2],
        [g, g2],
        [dW, dW2],
        [db, db2],
        [W, W2],
        [a, a2],
      ] as const)
        expect(bits(made)).toEqual(bits(right))
    }
  })
})

it.each([1, 2, 3, 64, 65])("the mean and the update of %i numbers are those of the plain loop", (length) => {
  for (const m of [1, 3, 10]) {
    const { quick, pair } = both(3 * length, 1)
    const [[sum, sum2], [w, w2], [next, next2]] = [pair(length), pair(length), pair(length)]
    expect(quick.descendMean(sum, m, w, 0.3, next)).toBe(plain.descendMean(sum2, m, w2, 0.3, next2))
    expect(bits(next)).toEqual(bits(next2))
    expect(bits(sum)).toEqual(new BigInt64Array(length))
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      sum[length - 1] = bad
      expect(quick.descendMean(sum, m, w, 0, next)).toBe(false)
      expect(bits(sum)).toEqual(new BigInt64Array(length))
    }
  }
})

it.each(["sigmoid", "tanh", "relu"] as const)("a net with %s is trained to the same bits, batch by batch", (hidden) => {
  const { network, samples, cost } = experimentOf({ sizes: [9, 17, 12, 3], hidden, samples: 70 })
  const quick = simd(200_000, 17)
  if (!quick) throw new Error("this machine has no such instructions: nothing would be tested")
  const [mine, right] = [createWorkspace(network, undefined, quick), createWorkspace(network, undefined, plain)]
  for (const m of [1, 2, 10, 32, 33, 70]) {
    for (let i = 0; i < 20; i++)
      expect(train(mine, samples.slice(0, m), cost, 0.1)).toBe(train(right, samples.slice(0, m), cost, 0.1))
    expect(networkOf(mine)).toEqual(networkOf(right))
    expect(mine.C).toBe(right.C)
  }
})

it("more memory than there can be is none", () => {
  expect(simd(2 ** 40, 1)).toBeNull()
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
  expect(mine.stacks.arithmetic).not.toBe(right.stacks.arithmetic)
  for (let i = 0; i < 20; i++) expect(there.train(mine, samples, cost, 0.1)).toBe(train(right, samples, cost, 0.1))
  expect(there.networkOf(mine)).toEqual(networkOf(right))
})
