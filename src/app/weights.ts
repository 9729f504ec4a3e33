import "../i18n/later"
import { OpenWeights } from "./OpenWeights"
import { SaveWeights } from "./SaveWeights"
import { askForWeights } from "./weightsAsked"

/** Weights for and from other libraries: one file to fetch. */
export const weights = { askForWeights, OpenWeights, SaveWeights }
