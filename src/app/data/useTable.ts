import { type RefObject, useEffect, useState } from "react"
import { stageLimits } from "../../document/limits"
import { grouped } from "../../document/refusal"
import { sayMessage } from "../../i18n/say"
import { designOf } from "../../store/reshaping"
import { store } from "../../store/store"
import { withTaken } from "../../store/takeData"
import { useSay } from "../../store/useSay"
import { cellsIn, type Row, type WrongCell, withCells } from "./rows"
import { dataOfTable, readTable, tableOf } from "./tableData"

/** More inputs at once make a page slow. */
export const perPage = 25

/** The rows of the table while they are typed, and what is said of them. `body`: where their cells are. */
export function useTable(body: RefObject<HTMLElement | null>, onDone: () => void) {
  const say = useSay()
  const [table] = useState(() => tableOf(store.getState()))
  const [rows, setRows] = useState(table.rows)
  const [page, setPage] = useState(0)
  const [said, setSaid] = useState<{ readonly text: string; readonly isRefusal: boolean } | null>(null)
  const [wrong, setWrong] = useState<WrongCell | null>(null)
  /** The cell that is to have the focus after the next drawing. */
  const [wanted, setWanted] = useState<{ readonly row: number; readonly column: number } | null>(null)
  const columns = table.inputs + table.outputs
  const headings = Array.from({ length: columns }, (_, c) => table.names?.[c] || symbol(c, table.inputs))

  useEffect(() => {
    if (!wanted) return
    body.current?.querySelector<HTMLElement>(`[data-cell="${wanted.row} ${wanted.column}"]`)?.focus()
    setWanted(null)
  }, [wanted, body])

  function show(row: number, column: number): void {
    setPage(Math.floor(row / perPage))
    setWanted({ row, column })
  }

  const tell = (text: string, isRefusal = true) => setSaid({ text, isRefusal })

  function change(next: readonly Row[]): void {
    setRows(next)
    setSaid(null)
    setWrong(null)
  }

  /** True when the text was cells, taken or refused. */
  function paste(row: number, column: number, text: string): boolean {
    const cells = cellsIn(text)
    if (!cells) return false
    if (row + cells.length > stageLimits.samples) {
      tell(say("data.most-rows", { most: grouped(stageLimits.samples) }))
      return true
    }
    const pasted = withCells(rows, { row, column }, cells, columns)
    if (pasted.ok) {
      change(pasted.rows)
      tell(say("data.pasted", { n: cells.length }), false)
    } else tell(say("data.pasted-wide", { row: pasted.row + 1, most: columns - column }))
    return true
  }

  function refuse(at: WrongCell): void {
    const { row, column, reason } = at
    const place =
      column === null
        ? say("data.wrong-row", { row: row + 1 })
        : say("data.wrong-cell", { row: row + 1, column: headings[column] ?? "" })
    setWrong(at)
    tell(`${place} ${sayMessage(say, reason)}`)
    show(row, column ?? table.inputs)
  }

  function take(): void {
    const state = store.getState()
    const read = readTable(rows, table, state)
    if (!read.ok) {
      refuse(read.wrong)
      return
    }
    if (read.samples.length === 0) {
      tell(say("data.no-rows"))
      return
    }
    const { network, cost } = designOf(state)
    const { experiment } = state
    const fit = { network, cost, ...dataOfTable(read.samples, read.test, state), changes: [] }
    // A batch of all samples stays one.
    const batchSize = experiment.batchSize === experiment.samples.length ? read.samples.length : experiment.batchSize
    const name = say("data.kind.table")
    state.replace(withTaken(state, fit, batchSize, name), { kind: "data", name, count: rows.length })
    onDone()
  }

  return { table, rows, headings, page, said, wrong, setPage, show, change, paste, take }
}

const subscripts = "₀₁₂₃₄₅₆₇₈₉"

/** x₁ … and y₁ …, as the stage writes them. */
function symbol(column: number, inputs: number): string {
  const place = column < inputs ? column + 1 : column - inputs + 1
  const digits = Array.from(String(place), (digit) => subscripts[Number(digit)]).join("")
  return `${column < inputs ? "x" : "y"}${digits}`
}
