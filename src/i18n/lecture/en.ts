import { backwards } from "./en/backwards"
import { beyond } from "./en/beyond"
import { forwards } from "./en/forwards"
import { practice } from "./en/practice"

/** The lecture in English. Its keys and {slots} are what every other language must have; a key begins with its chapter. */
export const en = { ...forwards, ...backwards, ...practice, ...beyond } as const
