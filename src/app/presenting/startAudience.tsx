import { createRoot } from "react-dom/client"
import { localeFor } from "../../i18n/say"
import { store } from "../../store/store"
import { connect } from "../connect"
import { type Parameters, readParameters } from "../parameters"
import { spawnWorker } from "../spawnWorker"
import { Audience } from "./Audience"
import { createFollower, type Follower } from "./follow"
import { forget } from "./kept"
import { receive } from "./receiver"
import { shown } from "./shown"

/** Makes this window the class's: it shows what the presenter shows, and nothing in it can be changed. */
export async function startAudience(root: Element, { present, lang, theme }: Parameters): Promise<void> {
  // A window that another one opens begins with a copy of what that one keeps.
  forget()
  const look = () => {
    document.documentElement.lang = store.getState().locale
    const asked = theme ?? shown.getState().state?.theme ?? "projector"
    if (asked === "system") delete document.documentElement.dataset["theme"]
    else document.documentElement.dataset["theme"] = asked
  }
  store.subscribe(look)
  shown.subscribe(look)
  look()
  await store.getState().setLocale(lang ?? localeFor(navigator.languages))
  const follower = createFollower(store)
  connect(store, spawnWorker, follower.known)
  follow(present, follower)
  createRoot(root).render(<Audience />)
}

/** The presentation of that name, and any later one for which a presenter takes this window again: its name is in the address then. */
function follow(first: string | null, follower: Follower): void {
  let stop = first ? receive(first, follower) : null
  if (!first) shown.setState({ silence: "alone" })
  addEventListener("hashchange", () => {
    const { present } = readParameters(location.search, location.hash)
    if (!present) return
    stop?.()
    shown.setState({ state: null, silence: "waiting" })
    stop = receive(present, follower)
  })
}
