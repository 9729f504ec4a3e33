import { excerpt } from "../document/refusal"
import type { Choices, Role } from "./choices"
import type { Table } from "./readTable"
import { refused, type TableRefusal } from "./refused"

/** The rows that fit what the columns are taken for, and the first thing that is wrong with the others. */
export interface Fitting {
  /** Indices of rows of the table. */
  readonly rows: Uint32Array
  readonly misfits: number
  readonly first: TableRefusal | null
}

export function fittingRows(table: Table, choices: Choices): Fitting {
  const { columns, numbers, ragged } = table
  const count = numbers.length
  const isMisfit = new Uint8Array(count)
  for (const row of ragged.keys()) isMisfit[row] = 1
  for (const [c, { counts, numbers: values, codes }] of columns.entries()) {
    const role = choices.roles[c] ?? "out"
    if (isNumbers(role) && counts.blanks + counts.texts > 0)
      for (let row = 0; row < count; row++) if (Number.isNaN(values[row])) isMisfit[row] = 1
    if (isClasses(role) && counts.blanks > 0)
      for (let row = 0; row < count; row++) if (codes[row] === -1) isMisfit[row] = 1
  }
  markOneHot(table, choices, isMisfit)
  const rows = new Uint32Array(count)
  let fits = 0
  for (let row = 0; row < count; row++) if (isMisfit[row] === 0) rows[fits++] = row
  const first = isMisfit.indexOf(1)
  return { rows: rows.subarray(0, fits), misfits: count - fits, first: first < 0 ? null : why(table, choices, first) }
}

export const isNumbers = (role: Role | undefined) => role === "x" || role === "y"
const isClasses = (role: Role) => role === "x-classes" || role === "y-classes"

/** Columns of the table that are taken for this, in their order. */
export function columnsWith({ columns }: Table, { roles }: Choices, ...wanted: readonly Role[]) {
  return columns.filter((_, c) => wanted.includes(roles[c] ?? "out"))
}

function markOneHot(table: Table, choices: Choices, isMisfit: Uint8Array): void {
  if (choices.targets !== "one-hot") return
  const targets = columnsWith(table, choices, "y").map(({ numbers }) => numbers)
  if (targets.length < 2) return
  for (let row = 0; row < isMisfit.length; row++) {
    let ones = 0
    for (const values of targets) ones += values[row] === 1 ? 1 : values[row] === 0 ? 0 : 2
    if (ones !== 1) isMisfit[row] = 1
  }
}

/** What is wrong with a row: its first cell that does not fit. */
function why({ columns, numbers, ragged, preview }: Table, choices: Choices, row: number): TableRefusal {
  const place = { row: numbers[row] ?? 0 }
  const cells = ragged.get(row)
  if (cells !== undefined) return refused("cells", { ...place, found: cells, wanted: columns.length })
  for (const [c, { name, codes, numbers: values }] of columns.entries()) {
    const role = choices.roles[c] ?? "out"
    const code = codes[row] ?? -1
    const at = { ...place, column: c + 1, name }
    if ((isNumbers(role) || isClasses(role)) && code === -1) return refused("blank", at)
    if (!isNumbers(role) || !Number.isNaN(values[row])) continue
    // An earlier text of this column would have made its own row the first: it is kept to be shown.
    return refused("text", { ...at, text: excerpt(preview.get(row)?.[c]?.trim() ?? "") })
  }
  return refused("one-hot", place)
}
