import { backwards } from "./ko/backwards"
import { beyond } from "./ko/beyond"
import { forwards } from "./ko/forwards"
import { practice } from "./ko/practice"
import type { LectureMessages } from "./sayLecture"

/** The lecture in Korean. */
export const ko: LectureMessages = { ...forwards, ...backwards, ...practice, ...beyond }
