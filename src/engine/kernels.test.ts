import { describe, expect, it } from "vitest"
import { type ActivationId, activations, sigmoid } from "./activations"
import { outer, pullBack } from "./backwardKernels"
import { affine } from "./forwardKernels"
import { addGradient } from "./gradientKernels"
import { descend, descendMean, divide, firstNonFinite } from "./kernels"
import { uniformFrom } from "./uniform"

/** Every remainder of two and of four, in rows, in columns and in samples. */
const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const shapes = sizes.flatMap((units) => sizes.map((inputs) => [units, inputs] as const))

const next = uniformFrom(7)
/** Numbers of very different sizes, so that another order of a sum gives other bits; some are −0. */
const vector = (length: number) =>
  Float64Array.from({ length }, () => {
    const x = 2 * next() - 1
    return x < -0.9 ? -0 : x * 10 ** Math.floor(8 * next() - 4)
  })
const rows = (v: Float64Array, length: number) =>
  Array.from({ length: v.length / length }, (_, s) => v.slice(s * length, (s + 1) * length))
const flat = (vectors: readonly number[][]) => Float64Array.from(vectors.flat())

describe.each(shapes)("%i units of %i inputs: the bits of plain loops", (units, inputs) => {
  const W = vector(units * inputs)
  const b = vector(units)
  const w = (j: number, k: number) => W[j * inputs + k] ?? Number.NaN

  it("z = W a + b, 1 to 9 samples", () => {
    for (const samples of sizes) {
      const a = vector(samples * inputs)
      const z = new Float64Array(samples * units)
      affine(W, a, b, z, inputs)
      const plain = rows(a, inputs).map((x) =>
        Array.from(b, (bias, j) => {
          let sum = 0
          for (const [k, value] of x.entries()) sum += w(j, k) * value
          return sum + bias
        }),
      )
      expect(z).toEqual(flat(plain))
    }
  })

  it("g = Wᵀ δ, 1 to 9 samples", () => {
    for (const samples of sizes) {
      const delta = vector(samples * units)
      const g = new Float64Array(samples * inputs).fill(9)
      pullBack(W, delta, g, inputs, units)
      const plain = rows(delta, units).map((d) =>
        Array.from({ length: inputs }, (_, k) => {
          let sum = 0
          for (const [j, value] of d.entries()) sum += w(j, k) * value
          return sum
        }),
      )
      expect(g).toEqual(flat(plain))
    }
  })

  it("dW += δ aᵀ and db += δ, 1 to 9 samples one after another", () => {
    for (const samples of sizes) {
      const [delta, a] = [vector(samples * units), vector(samples * inputs)]
      const [dW, db] = [vector(units * inputs), vector(units)]
      const [plainW, plainB] = [dW.slice(), db.slice()]
      addGradient(delta, a, dW, db, inputs)
      for (let s = 0; s < samples; s++)
        for (let j = 0; j < units; j++) {
          const d = delta[s * units + j] ?? Number.NaN
          plainB[j] = (plainB[j] ?? Number.NaN) + d
          for (let k = 0; k < inputs; k++)
            plainW[j * inputs + k] = (plainW[j * inputs + k] ?? Number.NaN) + d * (a[s * inputs + k] ?? Number.NaN)
        }
      expect(dW).toEqual(plainW)
      expect(db).toEqual(plainB)
    }
  })

  it("of one sample without naming the sizes, and its own product", () => {
    const [a, delta] = [vector(inputs), vector(units)]
    const [z, g, dW] = [new Float64Array(units), new Float64Array(inputs), new Float64Array(units * inputs)]
    affine(W, a, b, z)
    pullBack(W, delta, g)
    outer(delta, a, dW)
    const named = { z: z.slice().fill(0), g: g.slice().fill(0) }
    affine(W, a, b, named.z, inputs)
    pullBack(W, delta, named.g, inputs, units)
    expect({ z, g }).toEqual(named)
    expect(dW).toEqual(flat(Array.from(delta, (d) => Array.from(a, (x) => d * x))))
  })
})

it("a weight that is not finite is so even where its input is 0", () => {
  const W = Float64Array.of(Number.POSITIVE_INFINITY, 1, 1, 1, Number.NaN, 1, 1, 1)
  const z = new Float64Array(8)
  affine(W, Float64Array.of(0, 1, 1, 0), new Float64Array(4), z, 2)
  expect([...z]).toEqual([Number.NaN, 1, Number.NaN, 1, Number.POSITIVE_INFINITY, 1, Number.NaN, 1])
})

describe("the mean and the update in one walk", () => {
  it.each(sizes)("are those of two, %i samples", (m) => {
    const [w, sum, into] = [vector(50), vector(50), new Float64Array(50)]
    const [w2, sum2] = [w.slice(), sum.slice()]
    expect(descendMean(sum, m, w, 0.3, into)).toBe(true)
    divide(sum2, m)
    descend(w2, sum2, 0.3)
    expect(sum).toEqual(new Float64Array(50))
    expect(into).toEqual(w2)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("notice %f, whatever η is", (bad) => {
    for (const eta of [0, 0.3, -1]) {
      const sum = Float64Array.of(1, bad, 1)
      expect(descendMean(sum, 2, new Float64Array(3), eta, new Float64Array(3))).toBe(false)
    }
    expect(descendMean(Float64Array.of(1e300), 1, Float64Array.of(0), 1e10, new Float64Array(1))).toBe(false)
    expect(firstNonFinite(Float64Array.of(1, bad, bad))).toBe(1)
  })
})

const one: Partial<Record<ActivationId, (z: number) => number>> = {
  sigmoid,
  tanh: Math.tanh,
  relu: (z) => (z > 0 ? z : 0),
}

describe.each(Object.keys(activations) as ActivationId[])("%s", (id) => {
  const { f, pull, slope } = activations[id]
  const units = 5
  const z = Float64Array.of(-800, -30, -4.1, -2, -0, 0, 1e-9, 1, 2, 3.9, 4, 4.1, 30, 800, 1.5)
  const dCda = vector(z.length)

  it("of several samples is that of each", () => {
    const [a, delta] = [z.slice(), z.slice()]
    f(z, a, units)
    pull(dCda, z, a, delta, units)
    for (let from = 0; from < z.length; from += units) {
      const part = (v: Float64Array) => v.slice(from, from + units)
      const [own, ownDelta] = [new Float64Array(units), new Float64Array(units)]
      f(part(z), own)
      pull(part(dCda), part(z), own, ownDelta)
      expect(part(a)).toEqual(own)
      expect(part(delta)).toEqual(ownDelta)
    }
  })

  it("in a loop is that of each number", () => {
    const a = z.slice()
    f(z, a, units)
    const single = one[id]
    if (single) expect(a).toEqual(z.map(single))
    if (!slope) return
    const [slopes, delta] = [z.slice(), z.slice()]
    slope(z, a, slopes)
    pull(dCda, z, a, delta)
    expect(delta).toEqual(dCda.map((g, j) => g * (slopes[j] ?? Number.NaN)))
  })
})
