import { store } from "../../store/store"
import type { TableSource } from "./tableAsked"

const ending = /\.(csv|tsv|tab)$/i
const either = /\.txt$/i

/** Whether a file is a table by its name; of a text, whether it is no document. */
export async function isTableFile(file: File): Promise<boolean> {
  if (ending.test(file.name)) return true
  if (!either.test(file.name)) return false
  const start = await file
    .slice(0, 64)
    .text()
    .catch(() => "")
  return !/^\s*[{[]/.test(start)
}

/** Two lines at least, each of several cells. */
export function isTableText(text: string): boolean {
  return /^[^\r\n]*[,;\t|][^\r\n]*(\r\n?|\n)[^\r\n]*[,;\t|]/.test(text)
}

/** Asks the reader how to take a table. */
export async function openTable(source: TableSource): Promise<void> {
  const fetched = await import("./tables").catch(() => null)
  if (fetched) fetched.tables.askForTable(source)
  else store.getState().notify("refusal.unreadable", {}, "error")
}
