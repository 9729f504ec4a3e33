import { type RefObject, useEffect, useState } from "react"
import { stageLimits } from "../../document/limits"
import { sayMessage } from "../../i18n/say"
import { exactNumber, grouped } from "../../notation/number"
import { store } from "../../store/store"
import { beginningOf, withTaken } from "../../store/takeData"
import { useSay } from "../../store/useSay"
import { altered, type Draft, draftOf, fitsTable, undone } from "./draft"
import { cellsIn, decimalCommaIn, type Row, type WrongCell, withCells } from "./rows"
import { dataOfTable, readTable, tableOf } from "./tableData"
import { useUndoKey } from "./useUndoKey"

/** More rows at once are tiring to look through, more cells make the page slow. */
const [mostRows, mostCells] = [25, 2000]

/** The rows of the table while they are typed, and what is said of them. `body`: where their cells are; `kept`: what was typed before, and is kept for the next time. */
export function useTable(body: RefObject<HTMLElement | null>, kept: RefObject<Draft | null>, onDone: () => void) {
  const say = useSay()
  const [draft, setDraft] = useState(() => {
    const now = tableOf(store.getState())
    return kept.current && fitsTable(kept.current, now) ? kept.current : draftOf(now)
  })
  const [isRestored] = useState(draft.past.length > 0)
  const { table, rows } = draft
  const [page, setPage] = useState(0)
  const [said, setSaid] = useState<{ readonly text: string; readonly isRefusal: boolean } | null>(null)
  const [wrong, setWrong] = useState<WrongCell | null>(null)
  /** The cell that is to have the focus after the next drawing. */
  const [wanted, setWanted] = useState<{ readonly row: number; readonly column: number } | null>(null)
  const columns = table.inputs + table.outputs
  const perPage = Math.max(1, Math.min(mostRows, Math.floor(mostCells / columns)))
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

  function keep(next: Draft): void {
    kept.current = next
    setDraft(next)
    setSaid(null)
    setWrong(null)
  }

  /** `typed`: the cell, where it was typing. */
  function change(next: readonly Row[], typed?: string): void {
    keep(altered(draft, next, typed))
  }

  function undo(): void {
    const back = undone(draft)
    if (!back) return
    keep(back.draft)
    tell(say("data.undone", { row: back.row + 1 }), false)
    // Who undoes with the button goes on from there.
    if (body.current?.contains(document.activeElement)) show(back.row, back.column)
    else setPage(Math.floor(back.row / perPage))
  }

  // Once it is there: what comes with its own words is often not heard.
  useEffect(() => {
    if (isRestored) setSaid({ text: say("data.restored"), isRefusal: false })
  }, [isRestored, say])

  useUndoKey(body, undo)

  /** True when the text was cells, taken or refused. */
  function paste(row: number, column: number, text: string): boolean {
    const cells = cellsIn(text)
    if (!cells) return false
    if (row + cells.length > stageLimits.samples) {
      tell(say("data.most-rows", { most: stageLimits.samples }))
      return true
    }
    const pasted = withCells(rows, { row, column }, cells, columns)
    if (pasted.ok) {
      change(pasted.rows)
      const comma = decimalCommaIn(cells)
      const said = say("data.pasted", { n: grouped(cells.length) })
      const meant = comma && say("data.pasted-comma", { cell: comma.text, meant: exactNumber(comma.value) })
      tell(meant ? `${said} ${meant}` : said, false)
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
    const { experiment } = state
    const fit = { ...beginningOf(experiment), ...dataOfTable(read.samples, read.test, state), changes: [] }
    // A batch of all samples stays one.
    const batchSize = experiment.batchSize === experiment.samples.length ? read.samples.length : experiment.batchSize
    const name = say("data.kind.table")
    kept.current = null
    state.replace(withTaken(state, fit, batchSize, name), { kind: "data", name, count: rows.length })
    onDone()
  }

  return { draft, headings, perPage, page, said, wrong, setPage, show, change, undo, paste, take }
}

const subscripts = "₀₁₂₃₄₅₆₇₈₉"

/** x₁ … and y₁ …, as the stage writes them. */
function symbol(column: number, inputs: number): string {
  const place = column < inputs ? column + 1 : column - inputs + 1
  const digits = Array.from(String(place), (digit) => subscripts[Number(digit)]).join("")
  return `${column < inputs ? "x" : "y"}${digits}`
}
