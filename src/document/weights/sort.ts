import { type Fields, isFields, own } from "../fields"
import type { Refusal } from "../refusal"
import { isGetWeights, isKeras, sortGetWeights, sortKeras } from "./keras"
import { isStateDict, sortStateDict } from "./pytorch"
import { isPerceptron, sortPerceptron } from "./sklearn"
import type { Sorted } from "./weights"

/** Under these names a checkpoint keeps its state_dict, beside an optimizer and counters. */
const checkpoints = ["state_dict", "model_state_dict"]

/** Finds by names in which form a value is, and puts what belongs to each layer together; null when it is in none. */
export function sortedLayers(value: unknown): Sorted | Refusal | null {
  if (isGetWeights(value)) return sortGetWeights(value)
  if (!isFields(value)) return null
  if (isPerceptron(value)) return sortPerceptron(value)
  if (isStateDict(value)) return sortStateDict(value)
  if (isKeras(value)) return sortKeras(value)
  return inCheckpoint(value)
}

function inCheckpoint(fields: Fields): Sorted | Refusal | null {
  for (const key of checkpoints) {
    const inner = own(fields, key)
    if (isFields(inner) && isStateDict(inner)) return sortStateDict(inner)
  }
  return null
}
