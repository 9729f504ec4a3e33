import "../../i18n/later"
import "../../i18n/laterTraining"
import { DataDialog } from "./DataDialog"

/** Choosing data: one file to fetch. */
export const choosing = { DataDialog }
