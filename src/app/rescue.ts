import { type Message, sayIn } from "../i18n/say"
import { printNumber } from "../notation/number"
import { keepsTraining } from "../store/experimentSlice"
import { calmStart } from "../store/learning"
import type { Notice, Offer, State } from "../store/state"
import type { AppStore } from "../store/store"
import { placeOf, startOf } from "../timeline/cycle"
import { etaAt } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import type { Evaluated } from "../timeline/training"
import type { Trained } from "../worker/protocol"
import type { Trainings } from "../worker/trainings"
import type { Retrace } from "./retrace"

/** How much smaller η becomes from one trial to the next, and how often that is tried. */
const times = 10
const most = 6
/** Cycles of a trial at least; also twice as many as the run lasted. */
const fair = 1000
/** ms after which a trial ends that has come further than the run, and after which any does. */
const enough = 2000
const longest = 8000

/** A smaller η for a run that got lost: tried by the engine, quietly, before it is offered. */
export interface Rescue {
  /** After every change of the store. Where a run stopped being finite, one that holds is looked for; beside the notice of the run stands what was tried. */
  follow(now: State): void
  /** The cost grows: one is looked for if the reader wishes. */
  warn(): void
  /** Training has something to tell, its end and what comes after that included, or has told all: until then the worker is not free. */
  wait(isDue: boolean): void
  /** Whether the news were of a trial. */
  takes(news: Trained): boolean
  /** Whether a trial is on, or the worker not free for one. */
  isOn(): boolean
  /** The worker is asked for something else, or the run is another. */
  drop(): void
}

/** Where a run is gone back to, and from which η on smaller ones are tried. */
interface Way {
  readonly experiment: Experiment
  readonly from: number
  readonly lost: number
  readonly eta: number
}

interface Trial extends Way {
  readonly nth: number
  readonly began: number
  evaluations: readonly Evaluated[]
}

/** What is told beside the notice. */
type Outcome = Pick<Notice, "tried" | "offer">

/** `retrace`: what the worker may be doing in the meantime; `settled`: the picture is what was asked for. */
export function createRescue(
  store: AppStore,
  { train, pause, leave }: Pick<Trainings, "train" | "pause" | "leave">,
  { giveWay }: Pick<Retrace, "giveWay">,
  settled: () => Promise<void>,
): Rescue {
  let trial: Trial | null = null
  let known: (Way & Outcome) | null = null
  let seen: State["fault"] = null
  /** What stands beside the notice; one that is told again comes without. */
  let told: Outcome | null = null
  let isBusy = false
  let isWanted = false

  function attempt(way: Way, nth: number): void {
    trial = { ...way, nth, began: performance.now(), evaluations: [] }
    const { from, lost } = way
    const value = etaOf(trial)
    tell({ tried: { message: "training.trying", slots: { eta: printNumber(value) } }, offer: null })
    const cycles = from + Math.max(fair, 2 * (lost - from))
    giveWay()
    train({ cycle: from, until: { cycles }, quiet: true, change: { kind: "learning-rate", value } })
  }

  function end(of: Trial, outcome: Outcome): void {
    known = { ...of, ...outcome }
    tell(outcome)
  }

  function tell(outcome: Outcome): void {
    told = outcome
    store.setState(({ notices }) => ({
      notices: notices.map((notice) => (isOfRun(notice) ? { ...notice, ...outcome } : notice)),
    }))
  }

  function judge(of: Trial, { end: why, cycle }: Trained): void {
    const [first, last] = [of.evaluations[0], of.evaluations.at(-1)]
    const n = cycle - of.from
    const isWhole = first?.cycle === of.from && last && last.cycle > first.cycle
    if (why !== "fault" && isWhole && last.train.C <= first.train.C) {
      const costs = { first: printNumber(first.train.C), last: printNumber(last.train.C) }
      const slots = { n, eta: printNumber(etaOf(of)), ...costs }
      end(of, { tried: { message: "training.tried", slots }, offer: back(store, of, settled) })
    } else if (of.nth < most) attempt(of, of.nth + 1)
    else end(of, { tried: { message: "training.tried-all", slots: { eta: printNumber(etaOf(of)) } }, offer: null })
  }

  function look(): void {
    isWanted = isBusy
    if (isBusy) return
    const state = store.getState()
    const way = wayOf(state)
    const isBeforeUpdate = state.fault && state.fault.quantity !== "W" && state.fault.quantity !== "b"
    if (isBeforeUpdate && way.lost === way.from) tell({ tried: { message: "training.no-eta", slots: {} }, offer: null })
    else if (known && known.experiment === way.experiment && known.from === way.from) tell(known)
    else if (way.eta > 0 && Number.isFinite(way.eta)) attempt(way, 1)
  }

  return {
    follow({ fault }) {
      const isNew = fault !== seen
      seen = fault
      if (fault && isNew) look()
      const { notices } = store.getState()
      if (told && notices.some((notice) => isOfRun(notice) && notice.tried !== told?.tried)) tell(told)
    },
    warn() {
      const { experiment, notify } = store.getState()
      notify("training.grew", {}, "info", {
        message: "training.look",
        slots: {},
        async act() {
          if (store.getState().experiment !== experiment) return
          store.getState().stopTraining()
          await settled()
          if (store.getState().experiment !== experiment) return
          notify("training.grew")
          look()
        },
      })
    },
    wait(isDue) {
      isBusy = isDue
      if (!isDue && isWanted) look()
    },
    takes(news) {
      if (!trial) return false
      const of = trial
      of.evaluations = [...of.evaluations, ...news.evaluations]
      if (news.end) {
        trial = null
        if (news.end === "unavailable") tell({ tried: null, offer: null })
        else judge(of, news)
      } else if (performance.now() - of.began > (news.cycle > of.lost ? enough : longest)) pause()
      return true
    },
    isOn: () => trial !== null || isBusy,
    drop() {
      if (trial) {
        leave()
        tell({ tried: null, offer: null })
      }
      trial = told = null
      isBusy = isWanted = false
    },
  }
}

const etaOf = ({ eta, nth }: Trial) => eta / times ** nth

/** The notices beside which a way out is told. */
const isOfRun = ({ message }: Message) => /^(fault\.|training\.grew)/.test(message)

/** Back to where training began or, where η or the rule was changed later, to there. */
function wayOf({ experiment, learning, t }: State): Way {
  const lost = placeOf(experiment, t + 1).cycle
  const changed = experiment.edits.filter(({ cycle, change }) => cycle <= lost && keepsTraining(change))
  const from = calmStart(learning, Math.max(learning?.from ?? 0, changed.at(-1)?.cycle ?? 0))
  return { experiment, from, lost, eta: Math.abs(etaAt(experiment, from)) }
}

/** Offers to go back, with the η that was tried. */
function back(store: AppStore, of: Trial, settled: () => Promise<void>): Offer {
  const { experiment, from } = of
  const value = etaOf(of)
  const slots = { eta: printNumber(value), cycle: from + 1 }
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
      seek(startOf(experiment, from) + 1)
      await settled()
      // Whoever has opened something else meanwhile, or gone elsewhere, keeps it.
      if (store.getState().experiment !== experiment || store.getState().t !== startOf(experiment, from) + 1) return
      store.getState().edit({ kind: "learning-rate", value })
      store.getState().seek(startOf(experiment, from))
      const text = sayIn(store.getState().locale)("training.calmed", slots)
      store.setState({ announced: { text, leads: "instead" } })
    },
  }
}
