/** Why a table, or a row of it, cannot be taken; said by `table.refused-CODE`. */
export type TableRefusalCode =
  | "encoding"
  | "not-text"
  | "unreadable"
  | "size"
  | "empty"
  | "header-only"
  | "columns"
  | "rows"
  | "quote"
  | "blank"
  | "text"
  | "cells"
  | "one-hot"
  | "one-column"
  | "no-x"
  | "no-y"
  | "mixed-y"
  | "one-class"
  | "no-rows"
  | "inputs"
  | "numbers"
  | "weights"

export interface TableRefusal {
  readonly code: TableRefusalCode
  /** Rows and columns count from 1 as in the file, the header and blank rows too. */
  readonly slots: Readonly<Record<string, string | number>>
}

export function refused(code: TableRefusalCode, slots: TableRefusal["slots"] = {}): TableRefusal {
  return { code, slots }
}
