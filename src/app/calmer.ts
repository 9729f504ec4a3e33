import { sayIn } from "../i18n/say"
import { printNumber } from "../notation/number"
import type { Offer } from "../store/state"
import type { AppStore } from "../store/store"
import { startOf } from "../timeline/cycle"
import { etaAt } from "../timeline/edits"

/** How much smaller η becomes. */
const times = 10

/** Offers to go back to where training began, with a smaller learning rate there, above 0; null where η is none that could be smaller. */
export function calmer(store: AppStore, cycle: number, settled: () => Promise<void>): Offer | null {
  const { experiment } = store.getState()
  const value = Math.abs(etaAt(experiment, cycle)) / times
  if (!Number.isFinite(value) || value === 0) return null
  const slots = { eta: printNumber(value), cycle: cycle + 1 }
  return {
    message: "training.calmer",
    slots,
    async act() {
      const { stopTraining, seek } = store.getState()
      if (store.getState().experiment !== experiment) return
      // What offered it goes, and training is what comes next.
      document.querySelector<HTMLElement>("#panel-training [aria-keyshortcuts]")?.focus()
      stopTraining()
      // The first step of that cycle: an edit of η belongs to the cycle of the picture.
      seek(startOf(experiment, cycle) + 1)
      await settled()
      // Whoever has opened something else meanwhile, or gone elsewhere, keeps it.
      if (store.getState().experiment !== experiment || store.getState().t !== startOf(experiment, cycle) + 1) return
      store.getState().edit({ kind: "learning-rate", value })
      store.getState().seek(startOf(experiment, cycle))
      const text = sayIn(store.getState().locale)("training.calmed", slots)
      store.setState({ announced: { text, leads: "instead" } })
    },
  }
}
