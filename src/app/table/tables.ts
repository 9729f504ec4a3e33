import "../../i18n/later"
import "../../i18n/laterTraining"
import { OpenTable } from "./OpenTable"
import { askForTable } from "./tableAsked"

/** Tables that are opened as samples: one file to fetch. */
export const tables = { askForTable, OpenTable }
