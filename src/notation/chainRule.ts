import { activations } from "../engine/activations"
import { layerOf, type Network } from "../engine/network"
import type { StepPlace } from "./equations"
import type { Index, Pen } from "./penOf"
import { type Quantity, type TermId, termId } from "./term"

/** A number of the network by its letters: z of layer l, neuron j. */
export interface Letter {
  readonly quantity: Extract<Quantity, "C" | "a" | "z" | "W" | "b">
  readonly l: number
  readonly j?: Index
  readonly k?: Index
}

/** ∂of/∂by, and the address of the number that it is, where the network has one. */
export interface Derivative {
  readonly of: Letter
  readonly by: Letter
  readonly is: TermId | null
}

/** Where a backward equation comes from: the left side as a derivative, as a product along the way, summed over k where there is more than one way. */
export interface ChainRule {
  /** The layer whose δ it defines; null where the derivative has no letter of its own. */
  readonly errorOf: number | null
  readonly whole: Derivative
  readonly summed: boolean
  readonly factors: readonly Derivative[]
}

const C: Letter = { quantity: "C", l: 0 }
const letter = (quantity: Letter["quantity"], l: number, j: Index, k?: Index): Letter =>
  k === undefined ? { quantity, l, j } : { quantity, l, j, k }

/** The chain rule behind a step of the backward pass, for any neuron j; null for steps that are no derivatives. */
export function chainRuleOf({ kind, l }: StepPlace, network: Network): ChainRule | null {
  if (l === null || l === 0) return null
  const z = (i: Index, layer = l) => letter("z", layer, i)
  const a = (i: Index, layer = l) => letter("a", layer, i)
  const error: Derivative = { of: C, by: z("j"), is: termId("delta", l) }
  const slope: Derivative = { of: a("j"), by: z("j"), is: termId("slope", l) }
  const elementwise = activations[layerOf(network, l).activation].slope !== null
  const back = { errorOf: l, whole: error }
  const throughLayer: readonly Derivative[] = [
    { of: C, by: a("k"), is: termId("dCda", l) },
    { of: a("k"), by: z("j"), is: termId("dadz", l) },
  ]
  switch (kind) {
    case "output-error":
      if (!elementwise) return { ...back, summed: true, factors: throughLayer }
      return { ...back, summed: false, factors: [{ of: C, by: a("j"), is: termId("dCda", l) }, slope] }
    case "hidden-error":
      if (!elementwise) return { ...back, summed: true, factors: throughLayer }
      return {
        ...back,
        summed: true,
        factors: [
          { of: C, by: z("k", l + 1), is: termId("delta", l + 1) },
          { of: z("k", l + 1), by: a("j"), is: termId("W", l + 1) },
          slope,
        ],
      }
    case "bias-gradient": {
      const b = letter("b", l, "j")
      const whole = { of: C, by: b, is: termId("db", l) }
      return { errorOf: null, whole, summed: false, factors: [error, { of: z("j"), by: b, is: null }] }
    }
    case "weight-gradient": {
      const w = letter("W", l, "j", "k")
      const whole = { of: C, by: w, is: termId("dW", l) }
      return { errorOf: null, whole, summed: false, factors: [error, { of: z("j"), by: w, is: termId("a", l - 1) }] }
    }
    default:
      return null
  }
}

/** δ²ⱼ = ∂C/∂z²ⱼ = Σₖ ∂C/∂z³ₖ · ∂z³ₖ/∂a²ⱼ · ∂a²ⱼ/∂z²ⱼ */
export function printChainRule({ errorOf, whole, summed, factors }: ChainRule, pen: Pen): string {
  const product = factors.map((factor) => pen.derivative(factor)).join(pen.space)
  const right = summed ? pen.sum("k", product) : product
  const head = errorOf === null ? "" : `${pen.symbol("delta", errorOf, termId("delta", errorOf), "j")} = `
  return `${head}${pen.derivative(whole)} = ${right}`
}
