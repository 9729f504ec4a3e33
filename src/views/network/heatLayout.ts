import type { Fault } from "../../engine/fault"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"

/** A picture of many numbers, a cell for each: the neurons or the targets of a layer, or the weights into it (a row for each neuron that they lead into). */
export interface HeatBlock {
  readonly kind: "neurons" | "weights" | "targets"
  readonly l: number
  readonly rows: number
  readonly columns: number
  /** How many of the cells are numbers; the last row of a square may not be full. */
  readonly count: number
}

/** More edges than this are drawn as a heat map. */
const mostEdges = 2_000
/** More neurons than this make a square, not a column. */
const tallest = 40

/** Whether a net of these sizes (the input's first) is drawn as heat maps. */
export function isHeat(sizes: readonly number[]): boolean {
  const edges = sizes.reduce((sum, size, l) => sum + size * (sizes[l - 1] ?? 0), 0)
  return edges > mostEdges || Math.max(...sizes) > tallest
}

/** The pictures of a net, from left to right. */
export function heatBlocks(sizes: readonly number[]): readonly HeatBlock[] {
  const L = sizes.length - 1
  const layers = sizes.flatMap((units, l): HeatBlock[] => {
    const below = sizes[l - 1] ?? 0
    const neurons = inSquare("neurons", l, units)
    return l === 0 ? [neurons] : [{ kind: "weights", l, rows: units, columns: below, count: units * below }, neurons]
  })
  return [...layers, inSquare("targets", L, sizes[L] ?? 0)]
}

function inSquare(kind: "neurons" | "targets", l: number, count: number): HeatBlock {
  const columns = count > tallest ? Math.ceil(Math.sqrt(count)) : 1
  return { kind, l, rows: Math.ceil(count / columns), columns, count }
}

/** The address of a cell's number, or of the item that stands for it: of an input, a neuron, a target or a weight. */
export function termAt({ kind, l, columns }: HeatBlock, index: number): TermId {
  if (kind === "weights") return termId("W", l, Math.floor(index / columns), index % columns)
  if (kind === "targets") return termId("y", l, index)
  return l === 0 ? termId("x", 0, index) : termId("a", l, index)
}

/** The cell of the number that broke a run, of a bias that of its neuron; null where it is in another picture. */
export function brokenCell({ kind, l, columns }: HeatBlock, fault: Fault | null): number | null {
  if (!fault || fault.l !== l || fault.j === null) return null
  if (kind === "weights") return fault.k === null ? null : fault.j * columns + fault.k
  return kind === "neurons" && fault.k === null ? fault.j : null
}

/** A part of a picture, in cells. */
export interface Spot {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Where a number is to be seen in a picture: its cell; of a neuron among the weights into it its row, among those out of it its column; null where it is not. */
export function spotOf(block: HeatBlock, term: TermId): Spot | null {
  const { quantity, l, j, k } = partsOf(term)
  if (l === null || j === null) return null
  const cell = (index: number): Spot => ({
    row: Math.floor(index / block.columns),
    column: index % block.columns,
    rows: 1,
    columns: 1,
  })
  const isWeight = quantity === "W" || quantity === "dW"
  if (block.kind === "targets") return quantity === "y" ? cell(j) : null
  if (block.kind === "neurons") return !isWeight && quantity !== "y" && block.l === l ? cell(j) : null
  if (isWeight) return block.l === l && k !== null ? cell(j * block.columns + k) : null
  if (quantity === "y") return null
  const comesBack = quantity === "delta" || quantity === "dCda" || l === 0
  if (comesBack) return block.l === l + 1 ? { row: 0, column: j, rows: block.rows, columns: 1 } : null
  return block.l === l ? { row: j, column: 0, rows: 1, columns: block.columns } : null
}

/** The cell that an arrow key, Home or End leads to; the same one at the edge. */
export function cellFrom({ columns, count }: HeatBlock, index: number, key: string): number | null {
  const to = { ArrowRight: index + 1, ArrowLeft: index - 1, ArrowDown: index + columns, ArrowUp: index - columns }[key]
  if (key === "Home") return 0
  if (key === "End") return count - 1
  if (to === undefined) return null
  return to >= 0 && to < count ? to : index
}

/** A part of a picture as shares of its box. */
export function placeOf(spot: Spot, { rows, columns }: HeatBlock) {
  const percent = (share: number) => `${100 * share}%`
  return {
    left: percent(spot.column / columns),
    top: percent(spot.row / rows),
    width: percent(spot.columns / columns),
    height: percent(spot.rows / rows),
  }
}
