import type { Network } from "../../engine/network"
import { layerNumber } from "../../notation/layerNumber"
import { rowsOf } from "../write"
import { lines } from "./lines"
import { type Moment, onOneLine, whereOf } from "./moment"
import type { WholeCycle } from "./wholeCycle"

/** A number as Python reads it back to the last bit, and never as an integer. */
export function pythonNumber(value: number): string {
  const text = Object.is(value, -0) ? "-0" : String(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}

const row = (numbers: Iterable<number>) => `[${Array.from(numbers, pythonNumber).join(", ")}]`

/** A vector, or the rows of a matrix, a row a line, indented as they stand. */
export function pythonArray(numbers: ArrayLike<number> & Iterable<number>, rows: number | null, indent = ""): string {
  if (rows === null) return row(numbers)
  return matrixOf(rowsOf(Float64Array.from(numbers), rows), indent)
}

/** Rows of numbers as a matrix. */
export function matrixOf(rows: readonly Iterable<number>[], indent = ""): string {
  if (rows.length === 1) return `[${row(rows[0]!)}]`
  return `[\n${rows.map((numbers) => `${indent}    ${row(numbers)},\n`).join("")}${indent}]`
}

/** 1, 2, …, L. */
export function layersOf({ layers }: Network): readonly number[] {
  return layers.map((_, index) => index + 1)
}

/** What a script says before it begins. Its second line is no place for a title: Python looks for an encoding there. */
export function pythonHead(moment: Moment, cycle: WholeCycle, what: string): string {
  const { title, bug } = moment.experiment
  const by = layerNumber(0)
  return lines([
    `# One cycle of backpropagation with ${what}: forward, backward, mean and update.`,
    "# Exported by Chainrule. It computes everything anew and compares it with the numbers that Chainrule shows.",
    `# Net: ${onOneLine(title) || "untitled"}; ${whereOf(moment)}.`,
    by === 0 ? null : `# Layers are counted from 0, the input: layer 1 here is layer ${1 + by} on the screen.`,
    cycle.isWhole
      ? null
      : "# The cycle is large: of its samples only the one at hand is compared, and what was reached of the mean.",
    cycle.fault ? `# A number stops being finite (${cycle.fault.quantity}): what comes before it is compared.` : null,
    bug
      ? "# The backward pass on the screen has a mistake that was put in on purpose: this script will not agree."
      : null,
  ])
}
