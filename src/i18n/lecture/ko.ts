import { backwards } from "./ko/backwards"
import { beyond } from "./ko/beyond"
import { derivations } from "./ko/derivations"
import { errata } from "./ko/errata"
import { forwards } from "./ko/forwards"
import { glossary } from "./ko/glossary"
import { practice } from "./ko/practice"
import { tools } from "./ko/tools"
import type { LectureMessages } from "./sayLecture"

/** The lecture in Korean. */
export const ko: LectureMessages = {
  ...forwards,
  ...backwards,
  ...practice,
  ...beyond,
  ...derivations,
  ...errata,
  ...tools,
  ...glossary,
}
