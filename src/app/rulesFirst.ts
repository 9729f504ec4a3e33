import { needsRules } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import { untilThere } from "../worker/ownThread"

/** What reads, writes and prints the rules of an update, in a file of its own. */
export const fetchRules = () => import("../store/laterRules")

/** Sees to it that a run which updates by more than plain SGD is shown only once there is what its update is written with. */
export function createRulesFirst(there: () => void, tell: () => void) {
  let state: "none" | "fetching" | "there" | "closed" = "none"

  async function fetch(): Promise<void> {
    state = "fetching"
    const found = await untilThere(fetchRules, () => state === "closed", tell)
    if (!found) return
    state = "there"
    there()
  }

  return {
    /** Whether a run can be shown now; if not, `there` is called as soon as it can. */
    isReadyFor(experiment: Experiment): boolean {
      if (state === "there" || !needsRules(experiment)) return true
      if (state === "none") void fetch()
      return false
    },
    close() {
      state = "closed"
    },
  }
}
