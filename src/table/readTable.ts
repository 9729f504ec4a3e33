import { uniformFrom } from "../engine/uniform"
import { type Column, columnName, createColumn } from "./column"
import { firstRows, isAbove, type Layout, usualWidth } from "./layout"
import { tableLimits } from "./limits"
import { refused, type TableRefusal } from "./refused"
import { rowsOf, type Unread } from "./rows"

/** A table as it was read. Rows are those of samples: neither the header nor blank ones. */
export interface Table {
  readonly columns: readonly Column[]
  /** The number of each row in the file. */
  readonly numbers: readonly number[]
  /** Rows with another number of cells than the table has columns, and how many they have. */
  readonly ragged: ReadonlyMap<number, number>
  /** Rows of nothing, and of something that is not the table's above it, which were passed over. */
  readonly blanks: number
  /** Rows of the file; more than were read where it was sampled. */
  readonly total: number
  /** As texts the first rows, and those by which a row may be the first that does not fit; by their index. */
  readonly preview: ReadonlyMap<number, readonly string[]>
}

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  /** `total`: so many rows there are, of which some may be drawn. */
  | { readonly ok: false; readonly refusal: TableRefusal; readonly total?: number }

/** Rows to be drawn from a table with too many, each as likely, always the same for the same seed. */
export interface Drawing {
  readonly total: number
  readonly seed: number
}

/** Rows that are shown whatever is in them. */
export const previewed = 5
/** Cells that are read between two rests. */
const slice = 4096

/** Reads all of a table, resting now and then. What is in the cells is not judged yet: that depends on what a column is taken for. */
export function* readTable(text: string, layout: Layout, drawing?: Drawing): Generator<void, TableReading> {
  const first = firstRows(text, layout.separator)
  const width = usualWidth(first.slice(layout.header && first.length > 1 ? 1 : 0))
  const limit = Math.min(tableLimits.rows, Math.floor(tableLimits.cells / Math.max(1, width)))
  const takes = drawing ? drawn(drawing, limit) : (row: number) => row < limit
  const reading = rowsOf(text, layout.separator)
  let header: readonly string[] | null = layout.header ? null : []
  let columns: readonly ReturnType<typeof createColumn>[] = []
  const numbers: number[] = []
  const ragged = new Map<number, number>()
  const preview = new Map<number, readonly string[]>()
  let [blanks, isWithin, total, since] = [0, false, 0, 0]
  const namesFrom = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, c) => createColumn(columnName(cells[c], c), layout.decimal))
  if (header) columns = namesFrom(header)
  let next = reading.next()
  for (; !next.done; next = reading.next()) {
    const { cells, number } = next.value
    since += cells.length + 1
    if (since > slice) {
      since = 0
      yield
    }
    isWithin ||= cells.length > 0 && !isAbove(cells, width)
    if (cells.length === 0 || !isWithin) blanks++
    else if (header === null) {
      header = cells
      columns = namesFrom(cells)
    } else if (takes(total++)) {
      const row = numbers.length
      if (row < previewed || (cells.length !== width && ragged.size === 0)) preview.set(row, cells)
      if (cells.length !== width) ragged.set(row, cells.length)
      numbers.push(number)
      for (let c = 0; c < width; c++) if (columns[c]?.add(cells[c] ?? "")) preview.set(row, cells)
    }
  }
  const refusal = endedWith(next.value) ?? wrongSize(header, total, numbers.length, limit, drawing)
  if (refusal) return { ok: false, refusal, ...(refusal.code === "rows" ? { total } : {}) }
  const built: Column[] = []
  for (const column of columns) {
    built.push(column.built())
    yield
  }
  return { ok: true, table: { columns: built, numbers, ragged, blanks, total, preview } }
}

function endedWith(unread: Unread | null): TableRefusal | null {
  if (unread?.why === "quote") return refused("quote", { row: unread.row, column: unread.column })
  return unread && refused("columns", { row: unread.row, limit: tableLimits.columns })
}

function wrongSize(
  header: readonly string[] | null,
  total: number,
  read: number,
  limit: number,
  drawing: Drawing | undefined,
): TableRefusal | null {
  if (total === 0) return refused(header && header.length > 0 ? "header-only" : "empty")
  return read < total && !drawing ? refused("rows", { limit, found: total }) : null
}

/** Which of the rows are drawn: Knuth's algorithm S (The Art of Computer Programming, volume 2, 3.4.2). */
function drawn({ total, seed }: Drawing, wanted: number): (row: number) => boolean {
  const uniform = uniformFrom(seed)
  let taken = 0
  return (row) => {
    if (uniform() * (total - row) >= wanted - taken) return false
    taken++
    return true
  }
}
