import { sizesOf } from "../engine/network"
import { type ParsedNumber, parseNumber } from "../notation/parseNumber"
import { partsOf } from "../notation/partsOf"
import { type TermId, termId } from "../notation/term"
import type { NumberChange } from "../timeline/experiment"
import type { Frame } from "../timeline/trace"
import { changeOf } from "./changeOf"

/** Numbers that a paste may fill at once. */
export const mostPasted = 1_000

/** What a block copied from a spreadsheet would do. */
export type Paste =
  | {
      readonly kind: "fill"
      readonly from: TermId
      readonly changes: readonly NumberChange[]
      /** Numbers for which there is no place. */
      readonly left: number
    }
  | { readonly kind: "too-many" }
  /** A cell, by row and column from 1, that is no number. */
  | {
      readonly kind: "wrong"
      readonly row: number
      readonly column: number
      readonly refused: Extract<ParsedNumber, { ok: false }>
    }

/** Reads rows of cells, as spreadsheets put them on the clipboard, for the numbers from an address on: weights row by row (a row for each neuron that they lead into), biases, inputs and targets along their layer. null for a single cell, and for an address whose number cannot be set. */
export function readPaste(text: string, from: TermId, frame: Frame): Paste | null {
  if (changeOf(from, 0, frame) === null || partsOf(from).l === null) return null
  if (!/[\t\r\n]/.test(text)) return null
  if (text.length > 64 * mostPasted) return { kind: "too-many" }
  const rows = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((row) => row.split("\t"))
  const count = rows.reduce((sum, row) => sum + row.length, 0)
  if (count === 1) return null
  if (count > mostPasted) return { kind: "too-many" }
  const changes: NumberChange[] = []
  let index = 0
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) {
      const parsed = parseNumber(cell)
      if (!parsed.ok) return { kind: "wrong", row: r + 1, column: c + 1, refused: parsed }
      const to = addressAt(from, r, c, index, frame)
      const change = to && changeOf(to, parsed.value, frame)
      if (change) changes.push(change)
      index++
    }
  return { kind: "fill", from, changes, left: count - changes.length }
}

/** Where the cell at (r, c), the index-th of all, belongs; null beyond the end. */
function addressAt(from: TermId, r: number, c: number, index: number, { trace }: Frame): TermId | null {
  const { quantity, l, j, k } = partsOf(from)
  if (quantity === "C" || quantity === "eta" || quantity === "m" || l === null || j === null) return null
  const sizes = sizesOf(trace.network)
  const within = (at: number, layer: number) => at < (sizes[layer] ?? 0)
  if (k === null) return within(j + index, l) ? termId(quantity, l, j + index) : null
  return within(j + r, l) && within(k + c, l - 1) ? termId(quantity, l, j + r, k + c) : null
}
