/** All of presenting in one file to fetch: the lecturer's side and the class's. */
import "../../document/laterRules"
import "../../i18n/later"
import { Presenter } from "./Presenter"
import { startAudience } from "./startAudience"

export { Presenter, startAudience }
