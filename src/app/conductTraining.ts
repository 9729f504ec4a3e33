import "../i18n/laterTraining"
import { keepsTraining } from "../store/experimentSlice"
import { createKnownRuns } from "../store/knownRuns"
import { hasGrown, hasRecovered, mostEvaluations, withNews } from "../store/learning"
import { pace } from "../store/pace"
import { sameRun } from "../store/sameRun"
import type { State } from "../store/state"
import type { AppStore } from "../store/store"
import { createSpaced, type Spaced } from "../timeline/costSeries"
import { placeOf, startOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import { isSamePlace, type Place } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import type { Evaluated, Learning, Until } from "../timeline/training"
import type { Client } from "../worker/client"
import type { Trained, TrainingAsked } from "../worker/protocol"
import { createTrainings } from "../worker/trainings"
import { createNewsOfFrame } from "./newsOfFrame"
import { createRescue } from "./rescue"
import { createRetrace } from "./retrace"
import { dismissOf } from "./runNotices"
import "./inTurns"
import { endTold, evaluationTold } from "./trainingTold"

/** What is trained at the moment. */
interface Running {
  readonly experiment: Experiment
  readonly until: Until
  /** What was known before it began. */
  former: Learning | null
  /** Where its last picture stands. */
  place: Place
  /** Evaluations since it began, however long ago. */
  readonly evaluations: Spaced<Evaluated>
  isStopping: boolean
  hasWarned: boolean
}

function runningOf({ experiment, t, inside, learning: former }: State, until: Until): Running {
  const evaluations = createSpaced<Evaluated>(mostEvaluations)
  return { experiment, until, former, place: { t, inside }, evaluations, isStopping: false, hasWarned: false }
}

/** Joins training in the worker with the store. */
export interface Conduct {
  /** After every change of the store. */
  follow(now: State, was: State): void
  close(): void
}

export interface Stage {
  /** The experiment that the engine was asked about last. */
  asked(): Experiment | null
  /** The picture is of this experiment now; null: it is not what is asked for. */
  show(experiment: Experiment | null): void
  settled(): Promise<void>
}

export function createConduct(store: AppStore, client: Client, stage: Stage): Conduct {
  let running: Running | null = null
  let from = 0
  const known = createKnownRuns()
  const drawing = createNewsOfFrame(show)
  const training = createTrainings(client.ask, trained, restarted)
  const retrace = createRetrace(store, stage.asked, training.train)
  const rescue = createRescue(store, training, retrace, stage.settled)
  client.join(training)

  function begin(until: Until): void {
    retrace.giveWay()
    const state = store.getState()
    from = placeOf(state.experiment, state.t + 1).cycle
    dismissOf(store)
    rescue.drop()
    rescue.wait(true)
    running = runningOf(state, until)
    training.train({ cycle: from, until, ...paceAsked() })
  }

  /** Nothing more is heard of it. */
  function leave(): void {
    running = null
    drawing.drop()
    training.leave()
    rescue.drop()
  }

  function follow(now: State, was: State): void {
    let isChanged = false
    if (now.experiment !== was.experiment) rescue.drop()
    if (running && running.experiment !== now.experiment) {
      const { experiment, isStopping } = running
      leave()
      const goesOn = isEdited(now, was)
      if (!goesOn) now.stopTraining()
      isChanged = !goesOn && !isStopping && sameRun(experiment, now.experiment)
    } else if (running && (!isSamePlace(now, running.place) || now.playing)) {
      leave()
      now.stopTraining()
    } else if (running && !now.training && !running.isStopping) {
      running.isStopping = true
      training.pause()
    } else if (running && now.training && now.training !== running.until) {
      leave()
    }
    if (now.experiment !== was.experiment) store.setState({ learning: known(was, now.experiment) })
    if (isChanged) tellChanged(store)
    const { training: until, experiment } = store.getState()
    if (until && !running && stage.asked() === experiment) begin(until)
    rescue.follow(now)
    followCurve()
  }

  /** What is trained tells its own. */
  function followCurve(): void {
    if (!rescue.isOn()) retrace.follow(store.getState())
  }

  /** Pictures and the end are what the page asks for from now on. */
  function trained(news: Trained): void {
    if (rescue.takes(news) || retrace.takes(news)) return
    const of = stage.asked()
    const t = news.end && of ? endOf(news, of) : news.frame?.t
    drawing.add(news, t === undefined ? null : client.place(news.frame, t))
  }

  /** Another worker goes on: what it tells begins where the last one was lost. */
  function restarted(): void {
    drawing.drop()
    if (running) running.former = store.getState().learning
    else rescue.wait(false)
  }

  /** At most once in a frame of the screen. */
  function show(news: Trained, frame: Frame | null, pictures: number): void {
    const { experiment } = store.getState()
    // After the end comes what the weights make of all samples.
    if (!running && news.end === null && !frame) addLate(news, experiment)
    if (running?.experiment !== experiment) return
    for (const evaluated of news.evaluations) running.evaluations.add(evaluated)
    const learning = learnt(running, news, from) ?? store.getState().learning
    // With the end the stage goes there at once: a picture on the way would be asked for after it, and win.
    if (frame && !running.isStopping && !news.end) {
      running.place = { t: frame.t, inside: 0 }
      stage.show(experiment)
      store.setState({ ...standing(frame.t), frame, pictured: experiment, baseline: null, baselineOf: null, learning })
    } else store.setState({ learning })
    if (pictures > 0) training.drawn(pictures)
    if (running && !running.hasWarned && (news.sign === "grew" || hasGrown(learning))) {
      running.hasWarned = true
      rescue.warn()
    } else if (hasRecovered(learning)) dismissOf(store, /^training\.grew/)
    if (news.end) end(news, experiment)
  }

  function addLate({ costs, evaluations }: Trained, experiment: Experiment): void {
    const { learning } = store.getState()
    if (learning && stage.asked() === experiment) {
      store.setState({ learning: { ...learning, ...withNews(learning, costs ?? learning.costs, evaluations) } })
      // Of a run that broke, why it did is told.
      if (learning.end !== "fault") store.setState({ ...evaluationTold(evaluations.at(-1), store.getState()) })
    }
    rescue.wait(false)
    followCurve()
  }

  /** The reader stands at the last complete cycle, or before the one that cannot be finished. */
  function end(news: Trained, experiment: Experiment): void {
    running = null
    rescue.wait(news.end !== "unavailable")
    // The whole frame is on its way.
    stage.show(null)
    const told = { ...standing(endOf(news, experiment)), ...endTold(news, store.getState()) }
    store.setState({ ...told, training: null, baseline: null })
    if (news.end === "unavailable") store.getState().notify("notice.worker-unreachable", {}, "error")
  }

  return {
    follow,
    close() {
      drawing.drop()
      retrace.close()
      training.leave()
    },
  }
}

function paceAsked(): Pick<TrainingAsked, "pace"> {
  const { epochs } = pace.getState()
  return epochs === null ? {} : { pace: epochs }
}

/** What is known of a run with what has come; null where that is no costs. `from`: where training began. */
function learnt({ former, evaluations }: Running, news: Trained, from: number): Learning | null {
  const { costs, samplesPerSecond, sign, end } = news
  return costs && { ...withNews(former, costs, evaluations.read()), samplesPerSecond, sign, end, from }
}

/** Whether the reader has just made a change that training goes on with; what is undone or done again is none. */
function isEdited({ past }: State, was: State): boolean {
  const act = past.at(-1)?.act
  const isNew = past !== was.past && ![...was.past, ...was.future].some((moment) => moment.act === act)
  return isNew && act?.kind === "edit" && keepsTraining(act.change)
}

/** A change, and not who trains, has ended it: that is said in the panel or, where that is not shown, above the stage. */
function tellChanged(store: AppStore): void {
  const { learning, tab, notify } = store.getState()
  if (tab !== "training") notify("training.changed")
  else if (learning) store.setState({ learning: { ...learning, end: "changed" } })
}

/** The reader stands after t whole steps. */
const standing = (t: number) => ({ t, inside: 0, parts: null, stopped: false, fault: null })

/** Where training leads: to the last complete cycle, or towards the end of the one that cannot be finished. */
function endOf({ cycle, end }: Trained, experiment: Experiment): number {
  return startOf(experiment, end === "fault" ? cycle + 1 : cycle)
}
