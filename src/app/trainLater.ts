import type { AppStore } from "../store/store"
import { alsoLater } from "../ui/later"
import type { Client } from "../worker/client"
import type { Conduct, Stage } from "./conductTraining"

const fetchConduct = () => import("./conductTraining")
alsoLater(fetchConduct)

/** What conducts training, fetched when something is trained for the first time. `tell` says that it cannot be had. */
export function trainLater(store: AppStore, client: Client, stage: Stage, tell: () => void): Conduct {
  let conduct: Conduct | null = null
  let isComing = false

  async function fetch(): Promise<void> {
    isComing = true
    const found = await fetchConduct().catch(() => null)
    isComing = false
    const state = store.getState()
    if (found) {
      conduct = found.createConduct(store, client, stage)
      conduct.follow(state, state)
    } else {
      state.stopTraining()
      tell()
    }
  }

  return {
    follow(now, was) {
      if (conduct) conduct.follow(now, was)
      else if (now.training && !isComing) void fetch()
    },
    offer: () => conduct?.offer() ?? null,
    close: () => conduct?.close(),
  }
}
