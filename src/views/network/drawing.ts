import type { Say } from "../../i18n/say"
import { isHidden } from "../../notation/hidden"
import { partsOf } from "../../notation/partsOf"
import { type TermId, touches } from "../../notation/term"
import { formerValue } from "../../store/formerValue"
import { shownValue } from "../../store/shownValue"
import { spokenNumber, termName } from "../../store/termName"
import { inputName, type Named, outputName } from "../../timeline/data"
import type { Frame } from "../../timeline/trace"
import type { NetworkLayout } from "./layoutNetwork"
import type { Lights } from "./lightsOf"

/** All that the parts of the drawing share: one moment, where things stand, what is lit. */
export interface Drawing {
  readonly layout: NetworkLayout
  readonly frame: Frame
  /** The frame before the last edit, for ghosts. */
  readonly baseline: Frame | null
  readonly lights: Lights
  readonly named: Named
  readonly say: Say
}

/** How many samples the gradients and the cost that are shown are the mean of. */
export function meanOf({ trace, batch }: Frame): number {
  return trace.mean ? batch.length : 1
}

/** A number now and what it was, if that differs. null: not computed yet. */
export interface Amount {
  readonly now: number | null
  readonly was: number | null
  /** Asked for, and not shown yet. */
  readonly hidden: boolean
}

/** The number of a term with its ghost: what it was before the last edit or, for weights and biases right after it, before the update. */
export function amountOf(term: TermId, { frame, baseline }: Drawing): Amount {
  return { now: shownValue(frame, term), was: formerValue(term, frame, baseline), hidden: isHidden(term) }
}

/** The accessible name of a number with what it was: "bias of neuron 1 of layer 2, 0.45, was 0.35"; of an input or a target also what it is called. */
export function nameOf(term: TermId, drawing: Drawing): string {
  const name = termName(term, drawing.frame, drawing.say)
  const { was } = amountOf(term, drawing)
  const said = was === null ? name : drawing.say("network.was", { name, was: spokenNumber(was) })
  const called = calledOf(term, drawing.named)
  return called === null ? said : drawing.say("network.called", { name: said, called })
}

/** What an input or a target is called by its data. */
function calledOf(term: TermId, named: Named): string | null {
  const { quantity, j } = partsOf(term)
  if (j === null) return null
  if (quantity === "x") return inputName(named, j)
  return quantity === "y" ? outputName(named, j) : null
}

/** Which item of the drawing a quantity is drawn in. */
function classOf(term: TermId): string {
  const { quantity, l } = partsOf(term)
  if (quantity === "dW") return "W"
  if (quantity === "db") return "b"
  if (quantity === "x" || l === 0) return "x"
  return quantity === "W" || quantity === "b" || quantity === "y" || quantity === "C" ? quantity : "neuron"
}

/** Whether pointing at one term, here or in another panel, lights an item of the drawing. */
export function lightsUp(hovered: TermId | null, item: TermId): boolean {
  return hovered !== null && classOf(hovered) === classOf(item) && touches(hovered, item)
}
