import { activations } from "../../engine/activations"
import type { CostId } from "../../engine/costs"
import { layerOf, type Network } from "../../engine/network"
import type { RuleOfCycle } from "../../engine/updateRule"
import { equationsOf, meanCost, outputSlopeOf, slopeOf } from "../../notation/equations"
import type { Equation, Expression } from "../../notation/expression"
import { type Planned, plannedAt, stepsPerSample } from "../../timeline/cycle"
import { placeInBatch } from "../../timeline/momentOfSample"
import type { Frame } from "../../timeline/trace"

/** A step that has been done, or is under way, with its place in the cycle, counted from 1. */
export interface DoneStep extends Planned {
  readonly place: number
  readonly isUnderWay: boolean
}

/** The steps of the sample at hand up to the one shown; after the last sample also the mean and the update. */
export function stepsDone(frame: Frame): readonly DoneStep[] {
  const L = frame.trace.network.layers.length
  const m = frame.batch.length
  const perSample = stepsPerSample(L)
  const first = placeInBatch(frame) * perSample
  const reached = frame.done + (frame.within ? 1 : 0)
  const places = [
    ...Array.from({ length: perSample }, (_, index) => first + index),
    m * perSample,
    m * perSample + 1,
  ].filter((index) => index < reached)
  return places.map((index) => ({
    ...plannedAt(L, m, index),
    place: index + 1,
    isUnderWay: index >= frame.done,
  }))
}

/** The equations of a step, each after those of the factors in it. */
export function equationsOfStep(
  { kind, l }: DoneStep,
  network: Network,
  cost: CostId,
  ruled: RuleOfCycle,
): readonly Equation[] {
  if (kind !== "mean" && kind !== "update")
    return equationsOf({ kind, l }, network, cost)
      .filter(({ left }) => left.quantity !== "dadz")
      .flatMap((equation) => [...factorsOf(equation, network, cost), equation])
  const all = network.layers.flatMap((_, index) => equationsOf({ kind, l: null }, network, cost, index + 1, ruled))
  return kind === "mean" ? [meanCost(network.layers.length), ...all] : all
}

function factorsOf({ left, right }: Equation, network: Network, cost: CostId): readonly Equation[] {
  if (left.quantity !== "delta") return []
  return [
    ...(mentions(right, "dCda") ? [outputSlopeOf(network, cost, left.l)] : []),
    ...(mentions(right, "slope") ? [slopeOf(network, left.l)] : []),
  ]
}

function mentions(e: Expression, quantity: "dCda" | "slope"): boolean {
  if (e.kind === "ref") return e.quantity === quantity
  if (e.kind === "hadamard") return mentions(e.u, quantity) || mentions(e.v, quantity)
  return e.kind === "jacobian" && mentions(e.g, quantity)
}

/** What the activation of a layer, or its slope, is; null for an equation that has neither on its right. */
export function formulaOf({ right }: Equation, network: Network): string | null {
  if (right.kind !== "apply" && right.kind !== "slope") return null
  const { formulas } = activations[layerOf(network, right.l).activation]
  return right.kind === "slope" ? `\\sigma'(z) = ${formulas.slope.tex}` : `\\sigma(z) = ${formulas.f.tex}`
}
