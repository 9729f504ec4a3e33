import { enAlong } from "./along/en"
import { enCli } from "./cli/en"
import { en } from "./en"
import { enLater } from "./enLater"
import { enTraining } from "./enTraining"
import { enScripts } from "./scripts/en"

/** All that is said in English, whenever it is fetched. */
export const english = { ...en, ...enLater, ...enTraining, ...enAlong, ...enScripts, ...enCli }
