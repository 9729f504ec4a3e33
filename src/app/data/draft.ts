import type { Sample } from "../../engine/network"
import { cellsOf, type Row } from "./rows"
import type { TableOf } from "./tableData"

/** The rows of a table while they are typed. */
export interface Draft {
  /** The samples that they began with. */
  readonly table: TableOf
  readonly rows: readonly Row[]
  /** What they were before each change, the last one last. */
  readonly past: readonly (readonly Row[])[]
  /** The cell that was typed in last: all that is typed there in a row is one change. */
  readonly typed: string | null
}

const mostPast = 100

export function draftOf(table: TableOf): Draft {
  return { table, rows: table.rows, past: [], typed: null }
}

/** With other rows. `typed`: the cell that was typed in, where it was one. */
export function altered(draft: Draft, rows: readonly Row[], typed: string | null = null): Draft {
  const goesOn = typed !== null && typed === draft.typed
  return { ...draft, rows, typed, past: goesOn ? draft.past : [...draft.past.slice(1 - mostPast), draft.rows] }
}

/** Before the last change, and the first cell that is another then; null where nothing was changed. */
export function undone(draft: Draft) {
  const rows = draft.past.at(-1)
  if (!rows) return null
  const changed = rows.findIndex((row, at) => row !== draft.rows[at])
  const row = changed < 0 ? Math.max(0, rows.length - 1) : changed
  const column = firstDifference(rows[row], draft.rows[row])
  return { draft: { ...draft, rows, past: draft.past.slice(0, -1), typed: null }, row, column }
}

/** Whether rows that were typed are still rows of what is there: the samples are those that they began with. */
export function fitsTable({ table }: Draft, now: TableOf): boolean {
  return (
    table.inputs === now.inputs &&
    table.outputs === now.outputs &&
    table.rows.length === now.rows.length &&
    table.rows.every((row, at) => isSame(row, now.rows[at]))
  )
}

/** The first cell that differs between two states of a row; 0 for rows that are not the same. */
function firstDifference(row: Row | undefined, was: Row | undefined): number {
  if (!row || row.key !== was?.key) return 0
  const before = cellsOf(was)
  return Math.max(
    0,
    cellsOf(row).findIndex((cell, at) => cell !== before[at]),
  )
}

function isSame(row: Row, other: Row | undefined): boolean {
  if (row.isHeldOut !== other?.isHeldOut) return false
  const [a, b] = [row.content, other.content]
  if ("x" in a && "x" in b) return isSameSample(a, b)
  return String(cellsOf(row)) === String(cellsOf(other))
}

function isSameSample(a: Sample, b: Sample): boolean {
  const isSameVector = (v: Float64Array, w: Float64Array) => v === w || v.every((value, at) => value === w[at])
  return isSameVector(a.x, b.x) && isSameVector(a.y, b.y)
}
