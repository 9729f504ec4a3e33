import type { Fault } from "../engine/fault"
import type { Message } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"

/** The sentence that names the first number that stopped being finite; t steps went well before it. */
export function faultMessage(fault: Fault, t: number): Message {
  const step = t + 1
  const { quantity, l, j, k } = fault
  if (l === null || j === null) return { message: "fault.C", slots: { step } }
  const slots = { step, layer: layerNumber(l), neuron: j + 1 }
  return k === null
    ? { message: `fault.${quantity}`, slots }
    : { message: `fault.${quantity}`, slots: { ...slots, from: k + 1 } }
}
