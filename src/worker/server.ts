import { proofSize } from "../engine/proof"
import { placeOf, shortWay, startOf } from "../timeline/cycle"
import { needsRules } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import { createSeeker, type Seeker, type Sought } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"
import type { AskedOf, TrainingTools } from "./answerTraining"
import { slicesWith } from "./inSlices"
import {
  type CurveRequest,
  type Envelope,
  protocolVersion,
  type Reply,
  type Request,
  type SentExperiment,
} from "./protocol"
import { readRequest } from "./readRequest"
import { sent } from "./sent"

/** Answers questions, on whichever thread. */
export interface Server {
  /** Takes anything; what is no request is refused. */
  receive(message: unknown): void
}

/** The experiment that questions are about. */
interface Opened {
  readonly seeker: Seeker
  readonly revision: number
  /** Resolves when the rules of the update and the bug are there that the run has; null where it needs neither. */
  readonly extras: Promise<unknown> | null
  /** The position the page has after our last answer; a step from there is answered by the step alone. */
  sentAt: number | null
}

/** That a question is being worked on: sent now and then. */
interface Sign {
  readonly type: "working"
  readonly revision: number
  /** The cycle that its search for a position has come to. */
  cycle: number | null
}

/** Training under way, as the page steers it. */
export interface Steered {
  /** The request that began it. */
  readonly id: number
  /** Pictures that the page has not drawn yet. */
  undrawn: number
  isPaused: boolean
}

/** In files of their own, for the first step does not need them. */
const fetchProof = () => import("../engine/prove")
const fetchRules = () => import("../engine/laterRules")
/** null where it cannot be had: whole cycles are then slower. */
const fetchTrainer = () => import("../engine/laterTrain").catch(() => null)
const fetchBugs = () => import("../engine/bugs")
/** null where it cannot be had. */
const fetchCurves = () => import("./answerCurve").catch(() => null)
const fetchTraining = () => import("./answerTraining").catch(() => null)

/** Most ms of silence while a question waits for its answer. */
const betweenSigns = 250

function extrasFor(experiment: Experiment): Promise<unknown> | null {
  const [rules, bug] = [needsRules(experiment), experiment.bug !== undefined]
  return rules || bug ? Promise.all([rules && fetchRules(), bug && fetchBugs()]) : null
}

type SeekRequest = Extract<Request, { readonly type: "seek" }>
type Question = Extract<Request, { readonly type: "seek" | "curve" | "prove" | "train" }>

/** The experiment with its samples, which come once only. null where they never came. */
function whole({ samples, ...experiment }: SentExperiment, last: Experiment | undefined): Experiment | null {
  if (samples) return { ...experiment, samples }
  return last ? { ...experiment, samples: last.samples, ...(last.test && { test: last.test }) } : null
}

async function trainFrom(seeker: Seeker, asked: AskedOf, steered: Steered, tools: TrainingTools): Promise<void> {
  const found = await fetchTraining()
  if (found) await found.answerTraining(seeker, asked, steered, tools)
  else tools.tell(unfetched(asked))
}

function unfetched({ revision, cycle }: AskedOf): Reply {
  const nothing = { frame: null, costs: null, evaluations: [], samplesPerSecond: 0, sign: null }
  return { type: "trained", revision, cycle, ...nothing, end: "unavailable" }
}

/** Whether the way from the last answer to a place is worth the code of training. */
function isFar(t: number, { seeker: { experiment }, sentAt }: Opened): boolean {
  return Math.abs(placeOf(experiment, t).cycle - placeOf(experiment, sentAt ?? 0).cycle) > shortWay
}

function sought({ seeker }: Opened, { t, inside, from }: SeekRequest): ReturnType<Seeker["seek"]> {
  if (from) seeker.keyframes.pin(from)
  return seeker.seek(t, inside)
}

function openedFrom(experiment: Experiment, revision: number, last: Opened | null): Opened {
  const seeker = createSeeker(experiment, last?.seeker)
  return { seeker, revision, extras: extrasFor(experiment), sentAt: null }
}

/** An error of ours is not swallowed: it ends the worker, and the page replaces it. */
function thrown(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/** Where the fault of a cycle lies in the run: a proof knows only that there is one. */
function toEndOf({ cycle, perCycle }: Frame, seeker: Seeker): ReturnType<Seeker["seek"]> {
  return seeker.seek(startOf(seeker.experiment, cycle) + perCycle)
}

/**
 * The engine behind the protocol. `post` sends an answer; `pause` resolves when waiting messages were received; `now` is a clock in ms.
 * The newest question wins: one that is overtaken is not answered.
 */
export function createServer(
  post: (reply: Envelope<Reply>) => void,
  pause: () => Promise<void>,
  now: () => number,
): Server {
  let opened: Opened | null = null
  let newestSeek = 0
  let newestProof = 0
  let newestCurve = 0
  let training: Steered = { id: 0, undrawn: 0, isPaused: true }

  const inSlices = slicesWith(pause, now)

  post({ id: 0, body: { type: "ready", version: protocolVersion } })

  async function seek(id: number, request: SeekRequest, asked: Opened, sign: Sign): Promise<void> {
    newestSeek = id
    const current = () => newestSeek === id && opened === asked
    if (isFar(request.t, asked)) await fetchTrainer()
    const found = await inSlices(sought(asked, request), current, (cycle) => {
      sign.cycle = cycle
    })
    if (found && current()) answer(id, found, asked)
  }

  function answer(id: number, sought: Sought, asked: Opened): void {
    const { frame } = sought
    const { revision } = asked
    // Now is the time: later the network may have gone.
    void Promise.allSettled([fetchCurves(), fetchTrainer(), fetchTraining(), fetchProof(), fetchRules(), fetchBugs()])
    const oneOn = asked.sentAt !== null && frame.t === asked.sentAt + 1 && !frame.within
    asked.sentAt = frame.within ? null : frame.t
    if (sought.kind === "fault")
      post({ id, body: { type: "fault", revision, fault: sought.fault, frame: sent(frame) } })
    else if (oneOn && frame.step) post({ id, body: { type: "step", revision, t: frame.t, step: frame.step } })
    else post({ id, body: { type: "frame", revision, frame: sent(frame) } })
  }

  async function proveAt(id: number, t: number, asked: Opened): Promise<void> {
    newestProof = id
    const current = () => newestProof === id && opened === asked
    const { revision, seeker } = asked
    const { prove } = await fetchProof()
    const { cost, bug } = seeker.experiment
    const sought = await inSlices(seeker.seek(t), current)
    if (!sought) return
    const { batch: indices, samples, trace } = sought.frame
    const { deltas, gradients } = proofSize(trace.network, indices.length)
    const batch = indices.flatMap((index) => samples[index] ?? [])
    const proof = await inSlices(prove(trace.network, batch, cost, { eta: trace.eta, bug }), current, (checked) =>
      post({ id, body: { type: "proving", revision, checked, of: deltas + gradients } }),
    )
    if (!proof || !current()) return
    if ("kind" in proof) {
      const end = await inSlices(toEndOf(sought.frame, seeker), current)
      if (end?.kind === "fault" && current())
        post({ id, body: { type: "unprovable", revision, fault: end.fault, t: end.frame.t } })
    } else post({ id, body: { type: "proof", revision, proof } })
  }

  async function curveAt(id: number, request: CurveRequest, { seeker, revision }: Opened): Promise<void> {
    newestCurve = id
    const current = () => newestCurve === id && opened?.seeker === seeker
    const curves = await fetchCurves()
    if (!curves) return post({ id, body: { type: "unavailable", revision } })
    const answer = await inSlices(curves.answerCurve(seeker, request), current)
    if (answer && current()) post({ id, body: { type: "curve", revision, ...answer } })
  }

  return {
    receive(message) {
      const read = readRequest(message)
      const { id } = read
      if (!read.ok) return refuse(id, read.reason)
      const { body } = read
      if (body.type === "open") {
        const experiment = whole(body.experiment, opened?.seeker.experiment)
        if (!experiment) return refuse(id, "no samples")
        opened = openedFrom(experiment, body.revision, opened)
        return
      }
      if (body.revision !== opened?.revision) return
      if (body.type === "stop-proof") newestProof = id
      else if (body.type === "train-ack") {
        // One that comes late is of a training that another has followed.
        if (body.of === training.id) training.undrawn -= body.pictures
      } else if (body.type === "pause-training") training.isPaused = true
      else later(id, body, opened)
    },
  }

  function refuse(id: number, reason: string): void {
    post({ id, body: { type: "refused", reason } })
  }

  /** Answers a question, once there is what its experiment needs. */
  function later(id: number, body: Question, asked: Opened): void {
    const steered: Steered = { id, undrawn: 0, isPaused: false }
    // It may be paused before it has begun.
    if (body.type === "train") training = steered
    const sign: Sign = { type: "working", revision: asked.revision, cycle: null }
    const answered = () => {
      switch (body.type) {
        case "seek":
          return seek(id, body, asked, sign)
        case "curve":
          return curveAt(id, body, asked)
        case "prove":
          return proveAt(id, body.t, asked)
        case "train":
          return trainFrom(asked.seeker, body, steered, {
            ...{ now, inSlices },
            current: () => training === steered && opened === asked,
            tell(reply) {
              asked.sentAt = null
              post({ id, body: reply })
            },
          })
      }
    }
    const signs = setInterval(() => post({ id, body: { ...sign } }), betweenSigns)
    const done = asked.extras ? asked.extras.then(answered) : answered()
    done.catch(thrown).finally(() => clearInterval(signs))
  }
}
