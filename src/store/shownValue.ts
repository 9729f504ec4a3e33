import { softmaxSlope } from "../engine/activations"
import { partsOf } from "../notation/partsOf"
import { ruleNotation } from "../notation/rules"
import { isOfRule, isOfWeights, type RuleQuantity, type TermId } from "../notation/term"
import type { Frame } from "../timeline/trace"
import { shownVector } from "./shownVector"

/** The number that a term has on the screen at a frame; null while it is not computed. Right after the update weights and biases are the new ones, unless the old are asked for; from the mean on gradients and cost are the batch's. The data x and y are there from the start. */
export function shownValue(frame: Frame, term: TermId, when: "now" | "before the update" = "now"): number | null {
  const value = rawValue(frame, term, when)
  return knownNumber(value)
}

/** A number of a frame, null where it is not computed: inside a step, what that has not reached is NaN. */
export function knownNumber(value: number | null | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

function rawValue(frame: Frame, term: TermId, when: "now" | "before the update"): number | null {
  const { quantity, l, j, k } = partsOf(term)
  const { trace } = frame
  if (quantity === "C") return trace.mean?.C ?? trace.C
  if (quantity === "eta") return trace.eta
  if (quantity === "m") return frame.batch.length
  if (quantity === "norm" || quantity === "cut") return ofRule(frame, quantity, 0, 0, when)
  if (l === null || j === null) return null
  if (quantity === "dadz") return k === null ? null : softmaxEntry(frame, l, j, k)
  const inputs = trace.network.layers[l - 1]?.inputs ?? 0
  const at = isOfWeights(quantity) ? (k === null ? null : j * inputs + k) : j
  if (at === null) return null
  return isOfRule(quantity)
    ? ofRule(frame, quantity, l, at, when)
    : (shownVector(frame, quantity, l, when)?.[at] ?? null)
}

function ofRule({ trace }: Frame, quantity: RuleQuantity, l: number, at: number, when: string): number | null {
  return trace.ruled && ruleNotation().value(trace.ruled, quantity, l, at, when !== "now")
}

/** ∂a_j/∂z_k, which softmax layers alone have. */
function softmaxEntry({ trace }: Frame, l: number, j: number, k: number): number | null {
  const [aj, ak] = [trace.a[l]?.[j], trace.a[l]?.[k]]
  if (trace.network.layers[l - 1]?.activation !== "softmax" || aj === undefined || ak === undefined) return null
  return softmaxSlope(aj, ak, j === k)
}
