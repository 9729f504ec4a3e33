import type { Column } from "./column"
import type { Table } from "./readTable"

/** A table whose columns have only those classes that some rows have: a text that stands in a row that is left out is no class. */
export function withUsedClasses(table: Table, rows: Uint32Array): Table {
  return { ...table, columns: table.columns.map((column) => withClassesOf(column, rows)) }
}

function withClassesOf(column: Column, rows: Uint32Array): Column {
  const { classes, codes } = column
  const isUsed = new Uint8Array(classes.length)
  for (const row of rows) {
    const code = codes[row] ?? -1
    if (code >= 0) isUsed[code] = 1
  }
  if (!isUsed.includes(0)) return column
  const used = [...classes.keys()].filter((code) => isUsed[code] === 1)
  return {
    ...column,
    classes: used.map((code) => classes[code] ?? ""),
    codes: codes.map((code) => (code < 0 ? code : used.indexOf(code))),
  }
}
