import { type Activation, type ActivationId, activations } from "../engine/activations"
import { type Cost, type CostId, costs } from "../engine/costs"
import { layerOf, type Network, sizesOf } from "../engine/network"
import type { StepKind } from "../engine/step"
import { isPlain, plainSgd, type RuleOfCycle } from "../engine/updateRule"
import {
  type Equation,
  type Expression,
  hadamard,
  minus,
  plus,
  ref,
  type Shape,
  times,
  timesTransposed,
} from "./expression"
import { anyLayer, outputLayer } from "./layerNumber"
import { ruleNotation } from "./rules"

/** A step, as far as its equations need to know it. l counts layers from 0; null for cost, mean and update. */
export interface StepPlace {
  readonly kind: StepKind
  readonly l: number | null
}

/** What comes back to layer l from the layer above: ∂C/∂a = Wᵀ δ. */
const comesBack = (l: number) => timesTransposed(l + 1, ref("delta", l + 1))

/** The right sides that are the same in every layer of every network. */
const sides = {
  "weighted-input": (l: number): Expression => plus(times(l, ref("a", l - 1)), ref("b", l)),
  activation: (l: number): Expression => ({ kind: "apply", l, v: ref("z", l) }),
  "bias-gradient": (l: number): Expression => ref("delta", l),
  "weight-gradient": (l: number): Expression => ({ kind: "outer", u: ref("delta", l), v: ref("a", l - 1) }),
}

/** The kinds of step whose equation can be written for any layer. */
export const generalKinds = [
  "weighted-input",
  "activation",
  "output-error",
  "hidden-error",
  "bias-gradient",
  "weight-gradient",
  "mean",
  "update",
  "cost",
  "cost-slope",
  "batch-cost",
] as const
export type GeneralKind = (typeof generalKinds)[number]

/** The equation of a step in any layer l of any network whose activations act neuron by neuron (`output-error`: in the output layer L), as the lecture states it; mean and update are those of the weights, the cost the quadratic one. */
export function generalEquation(kind: GeneralKind): Equation {
  const l = kind === "output-error" ? outputLayer : anyLayer
  const vector = (left: Equation["left"], right: Expression) => equation(left, right, "vector", 1)
  switch (kind) {
    case "weighted-input":
      return vector(ref("z", l), sides[kind](l))
    case "activation":
      return vector(ref("a", l), sides[kind](l))
    case "output-error":
      return vector(ref("delta", l), hadamard(ref("dCda", l), ref("slope", l)))
    case "hidden-error":
      return vector(ref("delta", l), hadamard(comesBack(l), ref("slope", l)))
    case "bias-gradient":
      return vector(ref("db", l), sides[kind](l))
    case "weight-gradient":
      return equation(ref("dW", l), sides[kind](l), "matrix", 1)
    case "mean":
      return equation(ref("dW", l), { kind: "mean", quantity: "dW", l }, "matrix", 1)
    case "cost":
      return equation(ref("C", l), { kind: "cost", cost: "quadratic", l: outputLayer }, "scalar", 1)
    case "cost-slope":
      return vector(ref("dCda", outputLayer), { kind: "cost-slope", cost: "quadratic", l: outputLayer })
    case "batch-cost":
      return meanCost(l)
    case "update":
      return { ...equation(ref("W", l), descend("W", "dW", l), "matrix", 1), assigns: true }
  }
}

/** The equations of a step in a network: one, but for the mean and the update, which have two (weights and biases of layer `of`, the output's if not given), and the update by a rule, as `trace` has it, which has one for each thing that it computes. */
export function equationsOf(
  step: StepPlace,
  network: Network,
  cost: CostId,
  of?: number,
  trace: RuleOfCycle = { rule: plainSgd, moments: null },
): readonly Equation[] {
  const sizes = sizesOf(network)
  const L = network.layers.length
  const l = step.l ?? of ?? L
  const units = sizes[l] ?? 0
  const vector = (left: Equation["left"], right: Expression) => [equation(left, right, "vector", units)]
  switch (step.kind) {
    case "input":
      return vector(ref("a", 0), ref("x", 0))
    case "weighted-input":
      return vector(ref("z", l), sides["weighted-input"](l))
    case "activation":
      return [...vector(ref("a", l), sides.activation(l)), ...softmaxSlopes(network, l)]
    case "cost":
      return [equation(ref("C", L), { kind: "cost", cost, l: L }, "scalar", 1)]
    case "output-error":
      return vector(ref("delta", l), outputError(network, cost))
    case "hidden-error":
      return vector(ref("delta", l), throughLayer(network, l, comesBack(l)))
    case "bias-gradient":
      return vector(ref("db", l), sides["bias-gradient"](l))
    case "weight-gradient":
      return [matrix(ref("dW", l), sides["weight-gradient"](l), sizes)]
    case "mean":
      return [
        matrix(ref("dW", l), { kind: "mean", quantity: "dW", l }, sizes),
        ...vector(ref("db", l), { kind: "mean", quantity: "db", l }),
      ]
    case "update":
      if (!isPlain(trace.rule)) return ruleNotation().equations(trace.rule, updateNumber(trace), network, l)
      return [
        { ...matrix(ref("W", l), descend("W", "dW", l), sizes), assigns: true },
        { ...equation(ref("b", l), descend("b", "db", l), "vector", units), assigns: true },
      ]
  }
}

/** Which update of its optimizer a cycle makes, from 1. */
function updateNumber({ rule, moments }: RuleOfCycle): number {
  return moments?.kind === rule.optimizer.kind ? moments.updates + 1 : 1
}

/** Of softmax the derivative is a matrix, which is known as soon as a is. */
function softmaxSlopes(network: Network, l: number): readonly Equation[] {
  const { activation, units } = layerOf(network, l)
  if (activation !== "softmax") return []
  const right: Expression = { kind: "softmax-slope", l }
  return [{ left: ref("dadz", l), right, shape: "matrix", rows: units, columns: units, assigns: false }]
}

/** C of a batch. */
export function meanCost(L: number): Equation {
  return equation(ref("C", L), { kind: "mean", quantity: "C", l: L }, "scalar", 1)
}

/** ∂C/∂a of layer l: at the output the slope of the cost, at a hidden layer what comes back through the weights above. */
export function outputSlopeOf(network: Network, cost: CostId, l: number): Equation {
  const units = layerOf(network, l).units
  const atOutput = l === network.layers.length
  const right: Expression = atOutput ? { kind: "cost-slope", cost, l } : comesBack(l)
  return equation(ref("dCda", l), right, "vector", units)
}

/** σ′(z) of layer l. */
export function slopeOf(network: Network, l: number): Equation {
  return equation(ref("slope", l), { kind: "slope", l, v: ref("z", l) }, "vector", layerOf(network, l).units)
}

/** BP1. Where cost and activation belong together it is a − y; with softmax the Jacobian takes the place of ⊙ σ′. */
function outputError(network: Network, cost: CostId): Expression {
  const L = network.layers.length
  const { fused }: Cost = costs[cost]
  const difference = minus(ref("a", L), ref("y", L))
  if (fused && fused.activation === activationId(network, L)) return difference
  return throughLayer(network, L, cost === "quadratic" ? difference : ref("dCda", L))
}

/** From ∂C/∂a of a layer to its δ. */
function throughLayer(network: Network, l: number, dCda: Expression): Expression {
  const { slope }: Activation = activations[activationId(network, l)]
  if (!slope) return { kind: "jacobian", l, g: ref("dCda", l) }
  return hadamard(dCda, ref("slope", l))
}

function descend(numbers: "W" | "b", gradient: "dW" | "db", l: number): Expression {
  return minus({ kind: "ref", quantity: numbers, l, before: true }, { kind: "scale", v: ref(gradient, l) })
}

function activationId(network: Network, l: number): ActivationId {
  return layerOf(network, l).activation
}

function equation(left: Equation["left"], right: Expression, shape: Shape, rows: number): Equation {
  return { left, right, shape, rows, columns: 1, assigns: false }
}

function matrix(left: Equation["left"], right: Expression, sizes: readonly number[]): Equation {
  return { left, right, shape: "matrix", rows: sizes[left.l] ?? 0, columns: sizes[left.l - 1] ?? 0, assigns: false }
}
