import { createStore } from "zustand/vanilla"
import { stageLimits } from "../document/limits"
import type { Refusal } from "../document/refusal"
import type { Present } from "../document/weights/choices"
import { parseWeights } from "../document/weights/read"
import type { FoundWeights } from "../document/weights/weights"
import { designOf } from "../store/reshaping"
import { store } from "../store/store"
import { etaSet } from "../timeline/edits"

/** Weights that were found in a text, and what was open then. */
export interface Asked {
  readonly weights: FoundWeights
  readonly present: Present
  /** Another file dropped over an open question is another question. */
  readonly nth: number
}

/** What the reader is being asked about: nothing of it is open yet. */
export const weightsAsked = createStore<{ readonly asked: Asked | null }>(() => ({ asked: null }))

/** Looks for weights in a text that is no document, and asks the reader how to take them. Tells why that cannot be; null: they are in none of the forms. */
export function askForWeights(text: string): "asked" | Refusal | null {
  const reading = parseWeights(text, stageLimits)
  if (reading === null) return null
  if (!reading.ok) return reading.refusal
  const state = store.getState()
  state.halt()
  const { experiment, frame } = state
  const present = {
    ...designOf(state),
    eta: etaSet(experiment, frame.cycle),
    batchSize: experiment.batchSize,
  }
  weightsAsked.setState(({ asked }) => ({ asked: { weights: reading.weights, present, nth: (asked?.nth ?? 0) + 1 } }))
  return "asked"
}
