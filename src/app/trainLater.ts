import type { State } from "../store/state"
import type { AppStore } from "../store/store"
import { alsoLater } from "../ui/later"
import type { Client } from "../worker/client"
import type { Conduct, Stage } from "./conductTraining"

const fetchConduct = () => import("./conductTraining")
alsoLater(fetchConduct)

/** What conducts training, fetched when its panel is shown or something is trained for the first time. `tell` says that it cannot be had, to who trains. */
export function trainLater(store: AppStore, client: Client, stage: Stage, tell: () => void): Conduct {
  let conduct: Conduct | null = null
  let isComing = false
  let tab: State["tab"] | null = null

  async function fetch(): Promise<void> {
    isComing = true
    const found = await fetchConduct().catch(() => null)
    isComing = false
    const state = store.getState()
    if (found) {
      conduct = found.createConduct(store, client, stage)
      conduct.follow(state, state)
    } else if (state.training) {
      state.stopTraining()
      tell()
    }
  }

  return {
    follow(now, was) {
      const opens = now.tab === "training" && tab !== "training"
      tab = now.tab
      if (conduct) conduct.follow(now, was)
      else if ((now.training || opens) && !isComing) void fetch()
    },
    close: () => conduct?.close(),
  }
}
