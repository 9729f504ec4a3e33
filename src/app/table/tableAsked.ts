import { createStore } from "zustand/vanilla"
import { store } from "../../store/store"

/** Where a table comes from: the bytes of a file, or a text that was pasted. */
export type TableSource =
  | { readonly kind: "file"; readonly name: string; readonly file: File }
  | { readonly kind: "text"; readonly name: string; readonly text: string }

/** What the reader is being asked about: nothing of it is open yet. Another file dropped over an open question is another question. */
export interface AskedTable {
  readonly source: TableSource
  readonly nth: number
}

export const tableAsked = createStore<{ readonly asked: AskedTable | null }>(() => ({ asked: null }))

export function askForTable(source: TableSource): void {
  store.getState().halt()
  tableAsked.setState(({ asked }) => ({ asked: { source, nth: (asked?.nth ?? 0) + 1 } }))
}
