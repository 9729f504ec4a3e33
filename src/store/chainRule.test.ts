import { describe, expect, it } from "vitest"
import { activations } from "../engine/activations"
import { type CostId, costs } from "../engine/costs"
import { layerOf } from "../engine/network"
import { type ChainRule, chainRuleOf, type Derivative, type Letter, printChainRule } from "../notation/chainRule"
import { textPen } from "../notation/pen"
import { type TermId, termId } from "../notation/term"
import { presets } from "../presets"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import { shownValue } from "./shownValue"

/* The derivatives of the chain rule that is shown, each by central differences from the functions of the engine, against the numbers that they stand for. */

const h = 1e-5
const numbers = (v: Float64Array | null | undefined) => v ?? new Float64Array()

function frameAt(id: keyof typeof presets, t: number): Frame {
  const search = createSeeker(presets[id].experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  return next.value.frame
}

/** A function of one number, differentiated at that number. */
function slopeOf(f: (x: number) => number, at: number): number {
  return (f(at + h) - f(at - h)) / (2 * h)
}

function replaced(v: Float64Array, i: number, value: number): Float64Array {
  return v.map((old, index) => (index === i ? value : old))
}

type Place = { readonly j: number; readonly k: number }
const at = (index: Letter["j"], { j, k }: Place) => (index === "k" ? k : j)

/** ∂of/∂by at one place of a frame, from the definition of `of` alone. */
function differentiate({ of, by }: Derivative, frame: Frame, cost: CostId, place: Place): number {
  const { trace, samples } = frame
  const y = numbers(samples[trace.sample ?? 0]?.y)
  const [p, q] = [at(of.j, place), at(by.j, place)]
  if (of.quantity === "C" && by.quantity === "a") {
    if (by.l < trace.network.layers.length) {
      const above = layerOf(trace.network, by.l + 1)
      const delta = numbers(trace.delta[by.l + 1])
      return delta.reduce((sum, d, i) => sum + d * above.W[i * above.inputs + q]!, 0)
    }
    const a = numbers(trace.a[by.l])
    return slopeOf((x) => costs[cost].value(y, replaced(a, q, x)), a[q]!)
  }
  if (of.quantity === "C") return numbers(trace.delta[by.l])[q]!
  if (of.quantity === "a") {
    const z = numbers(trace.z[of.l])
    const a = new Float64Array(z.length)
    const { f } = activations[layerOf(trace.network, of.l).activation]
    return slopeOf((x) => {
      f(replaced(z, q, x), a)
      return a[p]!
    }, z[q]!)
  }
  expect(of.quantity).toBe("z")
  const { W, b, inputs } = layerOf(trace.network, of.l)
  const below = numbers(trace.a[of.l - 1])
  const z = (weights: Float64Array, bias: number, a: Float64Array) =>
    a.reduce((sum, value, i) => sum + weights[p * inputs + i]! * value, bias)
  if (by.quantity === "b") return slopeOf((x) => z(W, x, below), b[p]!)
  if (by.quantity === "a") return slopeOf((x) => z(W, b[p]!, replaced(below, q, x)), below[q]!)
  const w = p * inputs + place.k
  return slopeOf((x) => z(replaced(W, w, x), b[p]!, below), W[w]!)
}

/** The number that a factor is tied to, where it has one. */
function tied({ of, by, is }: Derivative, frame: Frame, place: Place): number | null {
  if (!is) return null
  const [quantity, l] = is.split(":") as [Parameters<typeof termId>[0], string]
  const index = at(of.quantity === "z" && by.quantity === "W" ? "k" : by.j, place)
  const term: TermId =
    quantity === "W"
      ? termId("W", Number(l), at(of.j, place), at(by.j, place))
      : quantity === "dW"
        ? termId("dW", Number(l), place.j, place.k)
        : termId(quantity, Number(l), index)
  return shownValue(frame, term)
}

function productOf(rule: ChainRule, frame: Frame, cost: CostId, place: Place, ways: number): number {
  const one = (k: number) =>
    rule.factors.reduce((product, factor) => product * differentiate(factor, frame, cost, { ...place, k }), 1)
  if (!rule.summed) return one(place.k)
  return Array.from({ length: ways }, (_, k) => one(k)).reduce((sum, part) => sum + part, 0)
}

describe.each(["mazur", "classify", "relu", "deep"] as const)(
  "the chain rule behind every backward step of %s",
  (id) => {
    const { experiment } = presets[id]
    const L = experiment.network.layers.length
    const steps = Array.from({ length: 2 + 5 * L }, (_, t) => frameAt(id, t + 1)).flatMap((frame) => {
      const { step } = frame
      if (!step || !("l" in step) || frame.batch.length !== 1) return []
      const rule = chainRuleOf({ kind: step.kind, l: step.l }, experiment.network)
      return rule ? [{ frame, rule, l: step.l }] : []
    })

    it("has one for each error and each gradient", () => {
      expect(steps).toHaveLength(3 * L)
    })

    it("multiplies to the number it defines, and each factor is the number it is tied to", () => {
      for (const { frame, rule, l } of steps) {
        const layer = layerOf(experiment.network, l)
        const fromOutputs = rule.factors[0]?.by.quantity === "a"
        const ways = fromOutputs ? layer.units : (experiment.network.layers[l]?.units ?? 1)
        for (let j = 0; j < layer.units; j++)
          for (let k = 0; k < (rule.whole.by.quantity === "W" ? layer.inputs : 1); k++) {
            const whole = tied(rule.whole, frame, { j, k })
            expect(whole).not.toBeNull()
            expect(productOf(rule, frame, experiment.cost, { j, k }, ways)).toBeCloseTo(whole!, 7)
            for (const factor of rule.factors) {
              const number = tied(factor, frame, { j, k })
              if (number !== null)
                expect(differentiate(factor, frame, experiment.cost, { j, k })).toBeCloseTo(number, 7)
            }
          }
      }
    })
  },
)

it("reads as in the lecture", () => {
  const rule = chainRuleOf({ kind: "hidden-error", l: 1 }, presets.mazur.experiment.network)
  expect(printChainRule(rule!, textPen)).toBe("δ²ⱼ = ∂C/∂z²ⱼ = Σₖ ∂C/∂z³ₖ ∂z³ₖ/∂a²ⱼ ∂a²ⱼ/∂z²ⱼ")
})
