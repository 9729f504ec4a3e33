import type { Network } from "../../engine/network"
import { layerNumber } from "../../notation/layerNumber"
import { rowsOf } from "../write"
import type { Comments } from "./comments"
import { lines } from "./lines"
import { type Moment, onOneLine } from "./moment"
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
export function pythonHead({ experiment: { title, bug } }: Moment, cycle: WholeCycle, what: string, say: Comments) {
  const by = layerNumber(0)
  const line = (...[id, slots]: Parameters<Comments>) => `# ${say(id, slots)}`
  return lines([
    line("cycle", { what }),
    line("by"),
    line("net", { title: onOneLine(title) || say("untitled"), where: say("where") }),
    by === 0 ? null : line("layers", { layer: 1 + by }),
    cycle.isWhole ? null : line("large"),
    cycle.fault ? line("fault", { quantity: cycle.fault.quantity }) : null,
    bug ? line("bug") : null,
  ])
}
