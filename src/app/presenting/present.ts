/** All of presenting in one file to fetch: the lecturer's side, with what they have prepared, and the class's. */
import "../../document/laterRules"
import "../../i18n/later"
import { LessonPart } from "../lesson/LessonPart"
import { PrepareButton } from "../lesson/PrepareButton"
import { Presenter } from "./Presenter"
import { startAudience } from "./startAudience"

export { LessonPart, PrepareButton, Presenter, startAudience }
