/** All of prepared lessons in one file to fetch. */
import "../../i18n/later"
import { restoreLesson } from "./keptLesson"
import { LessonPart } from "./LessonPart"
import { openValue } from "./open"
import { PrepareButton } from "./PrepareButton"

export const lesson = { LessonPart, openValue, PrepareButton, restoreLesson }
