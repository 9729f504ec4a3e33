import { enData } from "./data/en"
import { enPictures } from "./pictures/en"
import { enRules } from "./rules/en"
import { enTable } from "./table/en"
import { enTraining as enOfTraining } from "./training/en"

/** The English text of data and training, which is fetched on a wish: `laterTraining.ts` brings it along. */
export const enTraining = { ...enData, ...enPictures, ...enRules, ...enTable, ...enOfTraining } as const
