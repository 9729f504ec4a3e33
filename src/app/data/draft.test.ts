import { expect, test } from "vitest"
import { sampleOf } from "../../data/dataSet"
import { altered, draftOf, fitsTable, undone } from "./draft"
import { cellsOf, type Row, rowOf, rowsOf } from "./rows"

const tableOf = (rows: readonly Row[]) => ({ rows, inputs: 1, outputs: 1, names: null, hasFeatures: false })
const typing = (row: Row, column: number, text: string): Row => ({ ...row, content: cellsOf(row).with(column, text) })

test("what is typed in one cell is undone at once, a paste for itself, and the cell is told", () => {
  const rows = [rowOf(["1", "0"]), rowOf(["2", "1"])]
  const start = draftOf(tableOf(rows))
  let draft = altered(start, rows.with(1, typing(rows[1]!, 1, "0")), "1 1")
  draft = altered(draft, rows.with(1, typing(rows[1]!, 1, "0.5")), "1 1")
  const pasted = altered(draft, [rowOf(["8", "8"]), ...draft.rows.slice(1), rowOf(["9", "9"])])
  const once = undone(pasted)!
  expect(once).toMatchObject({ row: 0, column: 0 })
  expect(once.draft.rows).toBe(draft.rows)
  const twice = undone(once.draft)!
  expect(twice).toMatchObject({ row: 1, column: 1 })
  expect(twice.draft.rows).toBe(rows)
  expect(undone(twice.draft)).toBeNull()
})

test("a row that was added is undone at the end, typing after an undo is a change of its own", () => {
  const rows = [rowOf(["1", "0"])]
  const added = altered(draftOf(tableOf(rows)), [...rows, rowOf(["", ""])])
  expect(undone(added)).toMatchObject({ row: 0, column: 0, draft: { rows } })
  const typed = altered(draftOf(tableOf(rows)), [typing(rows[0]!, 0, "3")], "0 0")
  const again = altered(undone(typed)!.draft, [typing(rows[0]!, 0, "4")], "0 0")
  expect(again.past).toHaveLength(1)
})

test("a draft is of the samples that it began with", () => {
  const draft = draftOf(tableOf([rowOf(["1", "0"]), rowOf(["2", "1"], true)]))
  expect(fitsTable(draft, tableOf([rowOf(["1", "0"]), rowOf(["2", "1"], true)]))).toBe(true)
  expect(fitsTable(draft, tableOf([rowOf(["1", "0"]), rowOf(["2", "1"])]))).toBe(false)
  expect(fitsTable(draft, tableOf([rowOf(["1", "0"])]))).toBe(false)
})

test("a draft of many samples is still theirs when they are looked at again, and not when one of them is another", () => {
  const samples = Array.from({ length: 10_000 }, (_, i) => sampleOf([i], [1]))
  const draft = draftOf(tableOf(rowsOf(samples, [])))
  expect(fitsTable(draft, tableOf(rowsOf([...samples], [])))).toBe(true)
  expect(fitsTable(draft, tableOf(rowsOf(samples.with(9_999, sampleOf([0.5], [1])), [])))).toBe(false)
  const typed = altered(draft, draft.rows.with(4000, typing(draft.rows[4000]!, 0, "0.25")), "4000 0")
  expect(undone(typed)).toMatchObject({ row: 4000, column: 0 })
})
