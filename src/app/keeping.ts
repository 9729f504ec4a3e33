import "../i18n/later"
import { KeptList } from "./KeptList"
import { keepWork } from "./keepWork"

/** All about work that this browser keeps: one file to fetch. */
export const keeping = { KeptList, keepWork }
