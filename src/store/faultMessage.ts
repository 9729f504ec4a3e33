import type { Fault } from "../engine/fault"
import type { Message } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"
import { type TermId, termId } from "../notation/term"
import { placeOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"

/** The address of the number. */
export function faultTerm({ quantity, l, j, k }: Fault): TermId {
  return termId(quantity, ...[l, j, k].filter((index) => index !== null))
}

/** The sentence that names the first number of a run that stopped being finite; t steps went well before it. */
export function faultMessage(fault: Fault, experiment: Experiment, t: number): Message {
  const { cycle, done: step, perCycle: of } = placeOf(experiment, t + 1)
  const at = { cycle: cycle + 1, step, of }
  const { quantity, l, j, k } = fault
  if (l === null || j === null) return { message: "fault.C", slots: at }
  const slots = { ...at, layer: layerNumber(l), neuron: j + 1 }
  return k === null
    ? { message: `fault.${quantity}`, slots }
    : { message: `fault.${quantity}`, slots: { ...slots, from: k + 1 } }
}
