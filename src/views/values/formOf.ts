/** How the numbers of a layer are laid out: all in one table; neurons and matrices apart; or, for wide matrices, the weights into one neuron at a time. */
export type Form = "together" | "apart" | "into"

/** Widths in pixels of a table's columns with four decimals, and what a neuron's own numbers take. */
const column = 58
const neuron = 370
/** More columns than this are too many to compare. */
const widest = 12

/** The form for a layer of so many inputs in a place of so many pixels. */
export function formOf(inputs: number, width: number | null): Form {
  if (inputs > widest) return "into"
  return neuron + 2 * inputs * column <= (width ?? 640) ? "together" : "apart"
}
