import type { Say } from "../i18n/say"
import { isHidden } from "../notation/hidden"
import { layerNumber } from "../notation/layerNumber"
import { printNumber } from "../notation/number"
import { partsOf } from "../notation/partsOf"
import { ruleNotation } from "../notation/rules"
import {
  isMatrix,
  isOfRule,
  isScalar,
  type Quantity,
  type RuleQuantity,
  type ScalarQuantity,
  type TermId,
} from "../notation/term"
import type { Frame } from "../timeline/trace"
import { formerValue } from "./formerValue"
import { shownValue } from "./shownValue"

/** A number to be heard: as printed, without the zeros that only keep columns straight ("0.2", not "0.2000"). */
export function spokenNumber(value: number): string {
  const printed = printNumber(value)
  return /^[^.e×]+\.\d+$/.test(printed) ? printed.replace(/\.?0+$/, "") : printed
}

/** The accessible name of any term with its value: "weight from neuron 2 of layer 1 to neuron 1 of layer 2, 0.2". Layers as on screen, neurons from 1; a value not computed yet is said to be so. */
export function termName(term: TermId, frame: Frame, say: Say): string {
  const known = shownValue(frame, term)
  return nameWith(
    term,
    known === null ? say(isHidden(term) ? "term.hidden" : "term.unknown") : spokenNumber(known),
    say,
  )
}

/** The same with the number from before the update. */
export function formerName(term: TermId, frame: Frame, say: Say): string {
  const value = spokenNumber(shownValue(frame, term, "before the update") ?? Number.NaN)
  return nameWith(term, say("term.former", { value }), say)
}

/** The name of a term with a value said for it. */
export function nameWith(term: TermId, value: string, say: Say): string {
  const { quantity, l, j, k } = partsOf(term)
  if (isScalar(quantity)) return say(`term.${quantity}`, { value })
  if (l === null) return say("term.net")
  const at = { l: layerNumber(l), j: (j ?? 0) + 1, k: (k ?? 0) + 1, below: layerNumber(l - 1), value }
  return j === null ? layerName(quantity, at.l, say) : numberName(quantity, at, say)
}

interface At {
  readonly l: number
  readonly below: number
  readonly j: number
  readonly k: number
  readonly value: string
}

export type Located = Exclude<Quantity, ScalarQuantity>

function numberName(quantity: Located, at: At, say: Say): string {
  switch (quantity) {
    case "x":
      return say("term.x", at)
    case "a":
      return say("term.a", at)
    case "y":
    case "z":
    case "slope":
    case "delta":
    case "dCda":
    case "dadz":
    case "b":
    case "db":
    case "W":
    case "dW":
      return say(`term.${quantity}`, at)
    default:
      return isMatrix(quantity)
        ? say("term.rule.W", { ...at, letter: letterOf(quantity) })
        : say("term.rule.b", { ...at, letter: letterOf(quantity) })
  }
}

const letterOf = (quantity: RuleQuantity) => ruleNotation().textSymbol(quantity, "", "").toLowerCase()

/** The name of all numbers of a quantity in a layer. */
export function layerName(quantity: Located, l: number, say: Say): string {
  if (isOfRule(quantity)) return say("term.rule.layer", { l, letter: letterOf(quantity) })
  return say(`term.${quantity}.layer`, { l })
}

/** The accessible name of a neuron with all that is known of it, and what that was in the frame before an edit: "neuron 1 of layer 2, z 0.3775, a 0.5933 (was 0.58)". */
export function neuronName(l: number, j: number, frame: Frame, say: Say, baseline: Frame | null = null): string {
  const heard = (quantity: "z" | "a" | "delta") => {
    const term: TermId = `${quantity}:${l}:${j}`
    const value = shownValue(frame, term)
    if (value === null) return isHidden(term) ? "?" : null
    const was = formerValue(term, frame, baseline)
    const now = spokenNumber(value)
    return was === null ? now : say("term.was", { now, was: spokenNumber(was) })
  }
  const [z, a, delta] = [heard("z"), heard("a"), heard("delta")]
  const at = { l: layerNumber(l), j: j + 1 }
  if (z === null) return say("term.neuron", at)
  if (a === null) return say("term.neuron.z", { ...at, z })
  if (delta === null) return say("term.neuron.a", { ...at, z, a })
  return say("term.neuron.delta", { ...at, z, a, delta })
}
