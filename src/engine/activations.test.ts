import { describe, expect, it } from "vitest"
import { type Activation, type ActivationId, activations } from "./activations"
import { costs } from "./costs"

const of = (id: ActivationId, ...z: number[]) => {
  const a = new Float64Array(z.length)
  activations[id].f(Float64Array.from(z), a)
  return [...a]
}

const slopeOf = (id: ActivationId, z: number) => {
  const { slope }: Activation = activations[id]
  const out = new Float64Array(1)
  slope?.(Float64Array.of(z), Float64Array.from(of(id, z)), out)
  return out[0]!
}

const elementwise = (Object.keys(activations) as ActivationId[]).filter((id) => activations[id].slope !== null)

const bent = elementwise.filter((id) => activations[id].kinks.length > 0)
const smooth = elementwise.filter((id) => !bent.includes(id))

it.each(bent)("%s has a kink, and is 0 in slope there and nowhere beside it", (id) => {
  for (const kink of activations[id].kinks) {
    expect(slopeOf(id, kink)).toBe(0)
    expect(slopeOf(id, kink + 1e-9)).toBe(1)
    expect(slopeOf(id, kink - 1e-9)).toBe(id === "relu" ? 0 : 0.01)
  }
})

it.each(smooth)("%s has none: at 0, where the others have theirs, its slope is what differences find", (id) => {
  const h = 1e-7
  expect(slopeOf(id, 0)).toBeCloseTo((of(id, h)[0]! - of(id, -h)[0]!) / (2 * h), 6)
  expect(slopeOf(id, -1e-9)).toBeCloseTo(slopeOf(id, 1e-9), 6)
})

describe.each(elementwise)("%s", (id) => {
  it("has the slope that differences find", () => {
    const h = 1e-4
    for (let z = -6.05; z < 6; z += 0.1) {
      const at = (by: number) => of(id, z + by * h)[0]!
      const measured = (at(-2) - 8 * at(-1) + 8 * at(1) - at(2)) / (12 * h)
      expect(slopeOf(id, z)).toBeCloseTo(measured, 9)
    }
  })

  it("stays a number far out", () => {
    for (const z of [-1e300, -1e6, -800, -40, 40, 800, 1e6, 1e300]) {
      expect(of(id, z)[0]).not.toBeNaN()
      expect(slopeOf(id, z)).not.toBeNaN()
      expect(Number.isFinite(slopeOf(id, z))).toBe(true)
    }
  })
})

describe("tails", () => {
  it("keeps the sigmoid's slope exact where 1 − a has no digits left", () => {
    expect(of("sigmoid", 1000, -1000)).toEqual([1, 0])
    expect(slopeOf("sigmoid", 40) / Math.exp(-40)).toBeCloseTo(1, 12)
    expect(slopeOf("sigmoid", -40) / Math.exp(-40)).toBeCloseTo(1, 12)
    expect(slopeOf("tanh", 20) / (4 * Math.exp(-40))).toBeCloseTo(1, 12)
  })

  it("keeps softmax a distribution whatever the logits", () => {
    for (const z of [
      [1000, -1000],
      [1000, 1000, 999],
      [-1e6, -1e6],
      [0, 700, -700],
    ]) {
      const a = of("softmax", ...z)
      expect(Math.abs(a.reduce((s, v) => s + v, 0) - 1)).toBeLessThan(1e-12)
      expect(a.every((v) => v >= 0 && v <= 1)).toBe(true)
    }
  })
})

describe("cost and output that belong together", () => {
  const sigmoid = costs["binary-cross-entropy"].fused!
  const softmax = costs["categorical-cross-entropy"].fused!
  const delta = (fused: typeof sigmoid, y: number[], z: number[]) => {
    const out = new Float64Array(z.length)
    fused.delta(Float64Array.from(y), Float64Array.from(z), Float64Array.from(of(fused.activation, ...z)), out)
    return [...out]
  }

  it.each([
    [sigmoid, [1], [0.3]],
    [sigmoid, [0, 1], [-2, 3]],
    [softmax, [1, 0, 0], [0.2, -0.4, 1.5]],
    [softmax, [0, 1], [4, -3]],
  ])("give what the general formulas give where both have digits (%#)", (fused, y, z) => {
    const cost = fused === sigmoid ? costs["binary-cross-entropy"] : costs["categorical-cross-entropy"]
    const [target, logits, a] = [
      Float64Array.from(y),
      Float64Array.from(z),
      Float64Array.from(of(fused.activation, ...z)),
    ]
    expect(fused.value(target, logits)).toBeCloseTo(cost.value(target, a), 12)
    const g = new Float64Array(z.length)
    const general = new Float64Array(z.length)
    cost.gradient(target, a, g)
    activations[fused.activation].pull(g, logits, a, general)
    for (const [j, value] of delta(fused, y, z).entries()) expect(value).toBeCloseTo(general[j]!, 12)
  })

  it("stay exact when saturated", () => {
    expect(sigmoid.value(Float64Array.of(1), Float64Array.of(-40))).toBeCloseTo(40, 12)
    expect(sigmoid.value(Float64Array.of(1), Float64Array.of(-1e300))).toBe(1e300)
    expect(delta(sigmoid, [1], [-40])[0]).toBeCloseTo(-1, 12)
    expect(delta(sigmoid, [1], [40])[0]! / -Math.exp(-40)).toBeCloseTo(1, 12)
    expect(softmax.value(Float64Array.of(0, 1), Float64Array.of(1000, -1000))).toBe(2000)
    const [right, wrong] = delta(softmax, [1, 0], [50, 0])
    expect(right! / -Math.exp(-50)).toBeCloseTo(1, 12)
    expect(wrong! / Math.exp(-50)).toBeCloseTo(1, 12)
  })
})
