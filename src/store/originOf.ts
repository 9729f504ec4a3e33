import type { CostId } from "../engine/costs"
import { equationsOf, meanCost, outputSlopeOf, slopeOf } from "../notation/equations"
import type { Equation } from "../notation/expression"
import { partsOf } from "../notation/partsOf"
import type { Scene } from "../notation/scene"
import { isOfRule, type TermId } from "../notation/term"
import { cycleOfEdit, sameNumber } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import type { Frame } from "../timeline/trace"
import { changeOf } from "./changeOf"
import { isMean } from "./isMean"
import { sceneOf } from "./sceneOf"
import { shownValue } from "./shownValue"

/** The equation that made a number, and which of its components the number is. */
export interface Origin {
  readonly equation: Equation
  readonly j: number
  readonly k: number
  /** The numbers it is filled with. */
  readonly scene: Scene
}

/** Where a number comes from; null for what is given: x, y, η, m, and the weights and biases that no update of this cycle has made. */
export function originOf(term: TermId, frame: Frame, cost: CostId): Origin | null {
  const { j, k } = partsOf(term)
  const equation = j !== null || isMade(term) ? equationFor(term, frame, cost) : undefined
  // After the update z, a and δ are still those of the weights before it.
  return equation
    ? { equation, j: j ?? 0, k: k ?? 0, scene: sceneOf(frame, !equation.assigns && !isOfRule(equation.left.quantity)) }
    : null
}

/** Of the numbers that are no neuron's or weight's these are computed. */
function isMade(term: TermId): boolean {
  return term === "C" || term === "norm" || term === "cut"
}

function equationFor(term: TermId, frame: Frame, cost: CostId): Equation | undefined {
  const { quantity, l } = partsOf(term)
  const { network } = frame.trace
  const L = network.layers.length
  const equations = (kind: Parameters<typeof equationsOf>[0]["kind"], at: number | null = l) =>
    equationsOf({ kind, l: at }, network, cost, l ?? L, frame.trace)
  const ofUpdate = () => equations("update", null).find(({ left }) => left.quantity === quantity)
  switch (quantity) {
    case "z":
      return equations("weighted-input")[0]
    case "a":
      return equations(l === 0 ? "input" : "activation")[0]
    case "dadz":
      return equations("activation")[1]
    case "C":
      return isMean(frame) ? meanCost(L) : equations("cost", null)[0]
    case "delta":
      return equations(l === L ? "output-error" : "hidden-error")[0]
    case "dCda":
      return l === null ? undefined : outputSlopeOf(network, cost, l)
    case "slope":
      return l === null ? undefined : slopeOf(network, l)
    case "dW":
      return isMean(frame) ? equations("mean", null)[0] : equations("weight-gradient")[0]
    case "db":
      return isMean(frame) ? equations("mean", null)[1] : equations("bias-gradient")[0]
    case "W":
    case "b":
      return isUpdated(term, frame) ? ofUpdate() : undefined
    case "x":
    case "y":
    case "eta":
    case "m":
      return undefined
    default:
      return ofUpdate()
  }
}

/** How many cycles had gone when an update made the weight or bias on the picture; null for what was given, at the start or by hand since then. */
export function updateBehind(term: TermId, frame: Frame, { edits }: Experiment): number | null {
  const { quantity, l } = partsOf(term)
  const change = changeOf(term, 0, frame)
  if ((quantity !== "W" && quantity !== "b") || l === null || !change) return null
  const cycle = cycleOfEdit(change, frame)
  const byHand = edits.some((edit) => edit.cycle === cycle && sameNumber(edit.change, change))
  return byHand || cycle === 0 ? null : cycle
}

/** Whether a weight or bias on the picture is what the update made, not what was set by hand afterwards. */
function isUpdated(term: TermId, frame: Frame): boolean {
  return frame.step?.kind === "update" && shownValue(frame, term) === sceneOf(frame).value(term)
}
