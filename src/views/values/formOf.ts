/** How the numbers of a layer are laid out: all in one table; neurons and matrices apart; or, for wide matrices, the weights into one neuron at a time. */
export type Form = "together" | "apart" | "into"

/** Widths in pixels that four decimals take at least: a column, and all columns of a neuron's own numbers. */
const column = 48
const neuron = 340
/** More columns than this are too many to compare. */
const widest = 12

/** The form to try for a layer of so many inputs in a place of so many pixels; before they are known, the wide one. */
export function formOf(inputs: number, width: number | null): Form {
  if (inputs > widest) return "into"
  return width === null || neuron + 2 * inputs * column <= width ? "together" : "apart"
}
