import { proofSize } from "../engine/proof"
import { startOf } from "../timeline/cycle"
import { needsRules } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import { createSeeker, type Seeker, type Sought } from "../timeline/seeker"
import type { Place } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import { type CurveRequest, type Envelope, protocolVersion, type Reply } from "./protocol"
import { readRequest } from "./readRequest"

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

/** In files of their own, for the first step does not need them. */
const fetchProof = () => import("../engine/prove")
const fetchRules = () => import("../engine/laterRules")
const fetchBugs = () => import("../engine/bugs")
/** null where it cannot be had. */
const fetchCurves = () => import("./answerCurve").catch(() => null)

/** Milliseconds of work between two looks for newer questions. */
const slice = 8

function extrasFor(experiment: Experiment): Promise<unknown> | null {
  const [rules, bug] = [needsRules(experiment), experiment.bug !== undefined]
  return rules || bug ? Promise.all([rules && fetchRules(), bug && fetchBugs()]) : null
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

  post({ id: 0, body: { type: "ready", version: protocolVersion } })

  async function seek(id: number, { t, inside }: Place, asked: Opened): Promise<void> {
    newestSeek = id
    const current = () => newestSeek === id && opened === asked
    const { revision } = asked
    const sought = await inSlices(asked.seeker.seek(t, inside), current, (cycle) =>
      post({ id, body: { type: "progress", revision, cycle } }),
    )
    if (sought && current()) answer(id, sought, asked)
  }

  function answer(id: number, sought: Sought, asked: Opened): void {
    const { frame } = sought
    const { revision } = asked
    // Now is the time: later the network may have gone.
    void Promise.allSettled([fetchCurves(), fetchProof(), fetchRules(), fetchBugs()])
    const oneOn = asked.sentAt !== null && frame.t === asked.sentAt + 1 && !frame.within
    asked.sentAt = frame.within ? null : frame.t
    if (sought.kind === "fault") post({ id, body: { type: "fault", revision, fault: sought.fault, frame } })
    else if (oneOn && frame.step) post({ id, body: { type: "step", revision, t: frame.t, step: frame.step } })
    else post({ id, body: { type: "frame", revision, frame } })
  }

  async function proveAt(id: number, t: number, asked: Opened): Promise<void> {
    newestProof = id
    const current = () => newestProof === id && opened === asked
    const { revision, seeker } = asked
    const { prove } = await fetchProof()
    const { cost, bug } = seeker.experiment
    const sought = await inSlices(seeker.seek(t), current, (cycle) =>
      post({ id, body: { type: "progress", revision, cycle } }),
    )
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

  /** Runs a generator to its end, a slice at a time; null when it is overtaken. */
  async function inSlices<T>(
    work: Generator<number, T>,
    current: () => boolean,
    progress?: (value: number) => void,
  ): Promise<T | null> {
    let until = now() + slice
    for (;;) {
      const next = work.next()
      if (next.done) return next.value
      if (now() < until) continue
      progress?.(next.value)
      await pause()
      if (!current()) return null
      until = now() + slice
    }
  }

  return {
    receive(message) {
      const read = readRequest(message)
      const { id } = read
      if (!read.ok) {
        post({ id, body: { type: "refused", reason: read.reason } })
        return
      }
      const { body } = read
      if (body.type === "open") {
        const seeker = createSeeker(body.experiment, opened?.seeker)
        opened = { seeker, revision: body.revision, extras: extrasFor(body.experiment), sentAt: null }
        return
      }
      if (body.revision !== opened?.revision) return
      if (body.type === "stop-proof") {
        newestProof = id
        return
      }
      const asked = opened
      const answered = () =>
        body.type === "seek"
          ? seek(id, body, asked)
          : body.type === "curve"
            ? curveAt(id, body, asked)
            : proveAt(id, body.t, asked)
      const done = asked.extras ? asked.extras.then(answered) : answered()
      done.catch(thrown)
    },
  }
}
