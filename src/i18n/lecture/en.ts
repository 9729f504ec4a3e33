import { backwards } from "./en/backwards"
import { beyond } from "./en/beyond"
import { derivations } from "./en/derivations"
import { errata } from "./en/errata"
import { forwards } from "./en/forwards"
import { glossary } from "./en/glossary"
import { practice } from "./en/practice"
import { tools } from "./en/tools"

/** The lecture in English. Its keys and {slots} are what every other language must have; a key begins with its chapter. */
export const en = {
  ...forwards,
  ...backwards,
  ...practice,
  ...beyond,
  ...derivations,
  ...errata,
  ...tools,
  ...glossary,
} as const
