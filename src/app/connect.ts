import { type Proof, proofSize } from "../engine/proof"
import type { AppStore } from "../store/store"
import type { Experiment } from "../timeline/experiment"
import { isSamePlace, placeShown } from "../timeline/stops"
import { createClient, type Known } from "../worker/client"
import type { SpawnWorker } from "../worker/line"
import type { Unprovable } from "../worker/protocol"
import { createClock } from "./clock"
import { createComparison } from "./comparison"
import { curveLater } from "./curveLater"
import { oncePerFrame } from "./oncePerFrame"
import { createRulesFirst } from "./rulesFirst"
import { dismissOf, tellFault } from "./runNotices"
import { trainLater } from "./trainLater"

/** The store and the engine, joined. */
export interface Connection {
  /** Resolves when the picture shows the present experiment at the position asked for. */
  settled(): Promise<void>
  /** Compares every δ and gradient of the cycle shown with finite differences, and shows the result; null when it was stopped, or another experiment opened meanwhile. */
  prove(): Promise<Proof | Unprovable | null>
  close(): void
}

const notices = {
  restarted: "notice.worker-restarted",
  none: "notice.worker-none",
  unreachable: "notice.worker-unreachable",
  "other-version": "notice.other-version",
} as const

/** A cycle of a run. */
interface Cycle {
  readonly experiment: Experiment
  readonly cycle: number
}

/** A running proof: of what, and whether it goes on only while the page wants it. */
interface Proving extends Cycle {
  readonly unasked: boolean
}

/** Numbers that are proven again by themselves whenever they change. */
const mostUnasked = 2000

/** The only place that knows both the store and the worker. */
export function connect(store: AppStore, spawn: SpawnWorker, known?: Known): Connection {
  /** The experiment that the picture is of: after an edit, the one before until the answer comes. */
  let pictured: Experiment | null = null
  /** The experiment that the engine was asked about; null once an answer about it was passed over. */
  let asked: Experiment | null = null
  const clock = createClock()
  const waiting = createWaiting(isSettled)
  /** What the running proof is of. */
  let proving: Proving | null = null

  const comparison = createComparison(store, spawn)
  const client = createClient(spawn, {
    frame(frame, fault) {
      const { experiment } = store.getState()
      // Of an experiment that another is about to follow, in this frame of the screen.
      if (asked !== experiment) {
        asked = null
        return
      }
      comparison.meet(frame, () => {
        pictured = experiment
        store.getState().arrived(frame, fault)
      })
    },
    reached: (reached) => store.setState({ reached }),
    known,
    notice: (what) => store.getState().notify(notices[what], {}, what === "restarted" ? "info" : "error"),
  })

  function isSettled(): boolean {
    const state = store.getState()
    return !state.training && pictured === state.experiment && isSamePlace(placeShown(state.frame), state)
  }

  /** Asks for the next step once the last one is drawn: a slow worker slows the show, nothing piles up. */
  function tick(): void {
    const { playing, speed } = store.getState()
    // Nobody sees a page behind another tab: it waits there, and goes on from the same step.
    if (!playing || document.hidden) clock.stop()
    else if (isSettled()) {
      clock.next(1000 / speed, () => void (store.getState().playing && store.getState().next()))
    }
  }

  const tellUnreachable = () => store.getState().notify(notices.unreachable, {}, "error")
  const rulesFirst = createRulesFirst(ask, tellUnreachable)
  const show = (of: Experiment | null) => {
    pictured = of
  }
  const training = trainLater(store, client, { ...waiting, asked: () => asked, show }, tellUnreachable)

  /** Asks the engine for what the reader wants to see. */
  function ask(): void {
    const { experiment, t, inside } = store.getState()
    if (!rulesFirst.isReadyFor(experiment)) return
    if (experiment !== asked) client.open(experiment)
    asked = experiment
    client.seek(t, inside)
  }

  /** However often a number is changed in one frame, the engine hears of it once. */
  const asking = oncePerFrame(ask)

  async function prove(unasked: boolean): Promise<Proof | Unprovable | null> {
    asking.flush()
    const { t, experiment, frame, proofAt, proofLeft, proved, stopProof } = store.getState()
    const mine: Proving = { experiment, cycle: frame.cycle, unasked }
    proving = mine
    const proof = await client.prove(t, proofAt)
    if (proving === mine) {
      proving = null
      if (!proof) proofLeft()
    }
    if (proof && "fault" in proof) {
      stopProof()
      if (unasked) tellFault(store, proof.fault, proof.t)
    } else if (proof) proved({ proof, experiment, cycle: mine.cycle })
    return proof
  }

  /** Whatever is shown is proven again, once it has been asked for; a large net only when asked. */
  function keepProven(): void {
    const state = store.getState()
    const { proofWanted, experiment, frame, playing, proven, stopProof } = state
    const isStale = (of: Cycle | null) => of?.experiment !== experiment || of.cycle !== frame.cycle
    if (proving?.unasked && (!proofWanted || isStale(proving))) client.stopProof()
    if (!proofWanted || playing || !isSettled() || !isStale(proven) || !isStale(proving)) return
    const { deltas, gradients } = proofSize(frame.trace.network, frame.batch.length)
    if (proven && deltas + gradients > mostUnasked) stopProof()
    else void prove(true)
  }

  const askForCurve = curveLater(store, client, isSettled)

  const unsubscribe = store.subscribe((now, was) => {
    comparison.follow(now, was)
    if (now.experiment !== was.experiment) {
      dismissOf(store)
      asking.ask()
    } else if (!isSamePlace(now, was) && asked === now.experiment) client.seek(now.t, now.inside)
    if (now.fault && now.fault !== was.fault) tellFault(store, now.fault, now.frame.t)
    training.follow(now, was)
    if (now.playing !== was.playing || now.frame !== was.frame || now.speed !== was.speed) tick()
    keepProven()
    if (isSettled()) {
      askForCurve()
      waiting.release()
    }
  })

  function onVisibility(): void {
    tick()
    asking.flush()
  }

  document.addEventListener("visibilitychange", onVisibility)
  ask()

  return {
    settled: waiting.settled,
    prove: () => prove(false),
    close() {
      rulesFirst.close()
      training.close()
      unsubscribe()
      document.removeEventListener("visibilitychange", onVisibility)
      asking.close()
      clock.stop()
      comparison.close()
      client.close()
    },
  }
}

/** Those who wait until the picture is what was asked for. */
function createWaiting(isSettled: () => boolean) {
  let waiting: (() => void)[] = []
  return {
    settled: () => (isSettled() ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
    release() {
      const done = waiting
      waiting = []
      for (const resolve of done) resolve()
    },
  }
}
