/** All of presenting in one file to fetch: the lecturer's side and the class's. */
import { Presenter } from "./Presenter"
import { startAudience } from "./startAudience"

export { Presenter, startAudience }
