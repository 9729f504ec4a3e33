import { fileLimits, stageLimits } from "../document/limits"

/** How large a table may be. `cells` bounds what its numbers take of memory. */
export const tableLimits = {
  /** Of its file; asked before it is read. */
  bytes: fileLimits.text,
  rows: stageLimits.samples,
  columns: stageLimits.units,
  cells: 16_000_000,
  /** Different texts of a column that is taken as classes. */
  classes: 50,
  /** Numbers beyond ± this: their squares would not stay finite. */
  number: 1e100,
}
