import type { Fault } from "../engine/fault"
import type { Proof } from "../engine/proof"
import { samplesAt } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import { advance } from "../timeline/frame"
import type { Keyframe } from "../timeline/keyframes"
import { isSamePlace, type Place, placeShown } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import type { CurveAnswer } from "./curves"
import { createLine, type Line, type SpawnWorker } from "./line"
import {
  type CurveRequest,
  protocolVersion,
  type Reply,
  type Request,
  type SentExperiment,
  type SentFrame,
  type Unprovable,
} from "./protocol"
import { createQuestions, type Joining, type Unnumbered } from "./questions"
import type { TrainingRequest } from "./trainings"

/** What another engine has found of an experiment, for this one to go on from. */
export type Known = (of: Experiment) => Keyframe | null

/** What the client tells the page. */
export interface ClientEvents {
  /** A picture of the present experiment; with the fault that ends the run there. */
  frame(frame: Frame, fault: Fault | null): void
  /** The engine is on a long way to a position, and has come to this cycle. */
  reached(cycle: number): void
  /** Said once each: the worker was replaced; there is none and the page computes itself; the engine for that cannot be fetched yet; page and worker are of different builds. */
  notice(what: "restarted" | "none" | "unreachable" | "other-version"): void
  known?: Known | undefined
}

/** The page's side of the protocol. */
export interface Client {
  /** Whatever is asked from now on is about this experiment. */
  open(experiment: Experiment): void
  /** Asks for the picture at a position. Quick calls are thinned: the last one always lands. */
  seek(t: number, inside?: number): void
  /** Compares every δ and gradient of the cycle at t with finite differences; why not where the cycle cannot be computed; null when it was stopped, or another experiment opened meanwhile. */
  prove(t: number, progress?: (checked: number, of: number) => void): Promise<Proof | Unprovable | null>
  stopProof(): void
  /** C against one number; null where a newer question or another experiment came between, or it cannot be had. */
  curve(question: CurveRequest): Promise<CurveAnswer | null>
  /** Lets training in, which comes from a file of its own: what it may ask, and that its pictures, or the whole frame at a position, are what the page has asked for. */
  join: (training: Joining) => void
  ask(request: TrainingRequest): number
  place(sent: SentFrame | null, t: number): Frame | null
  close(): void
}

interface Asked extends Place {
  readonly id: number
}

const mostUnanswered = 2

export function createClient(spawn: SpawnWorker, events: ClientEvents): Client {
  let experiment: Experiment | null = null
  let revision = 0
  let lastId = 0
  /** The newest position asked for, sent or not. */
  let wanted: Place | null = null
  let seeks: readonly Asked[] = []
  /** The experiment whose samples the worker has. */
  let known: Experiment | null = null
  /** The keyframe of another engine that it has. */
  let told: Keyframe | null = null
  /** The picture that the worker's next single step belongs on. */
  let frame: Frame | null = null

  const line: Line = createLine(spawn, { received, restarted, notice: events.notice })

  function send(body: Request): number {
    lastId += 1
    line.send({ id: lastId, body })
    return lastId
  }

  const numbered = (request: Unnumbered<Request>) => send({ ...request, revision } as Request)
  const questions = createQuestions(numbered)
  const { proofs, curves } = questions

  function received(id: number, reply: Reply): void {
    if (reply.type === "ready") {
      if (reply.version !== protocolVersion) events.notice("other-version")
      return
    }
    // A curve may be refused, such as one of a range that is none; whatever else is asked must be understood.
    if (reply.type === "refused") return void (curves.received(id, null) || line.giveUp(reply.reason))
    if (reply.revision !== revision) return
    if (reply.type === "working") {
      if (reply.cycle !== null) events.reached(reply.cycle)
    } else if (questions.received(id, reply)) expect()
    else if (reply.type === "step" || reply.type === "frame" || reply.type === "fault") {
      // The newest question wins: whatever was asked before this one will not be answered.
      seeks = seeks.filter((asked) => asked.id > id)
      show(reply)
      pump()
    }
  }

  function show(reply: Extract<Reply, { type: "step" | "frame" | "fault" }>): void {
    if (!experiment) return
    if (reply.type === "step") {
      // A step that does not follow on our picture cannot be drawn: the whole frame is asked for.
      if (!frame || frame.within || frame.t !== reply.t - 1) {
        ask({ t: reply.t, inside: 0 })
        return
      }
      frame = advance(experiment, frame, reply.step)
    } else frame = whole(reply.frame, experiment, frame)
    if (reply.type === "fault") wanted = placeShown(frame)
    events.frame(frame, reply.type === "fault" ? reply.fault : null)
  }

  function expect(): void {
    line.expect(seeks.length > 0 || questions.isOn())
  }

  /** Sends what is wanted, unless two questions are out already. */
  function pump(): void {
    const newest = seeks.at(-1) ?? (frame && placeShown(frame))
    if (wanted && !(newest && isSamePlace(wanted, newest)) && seeks.length < mostUnanswered) ask(wanted)
    expect()
  }

  function ask({ t, inside }: Place): void {
    const from = (experiment && events.known?.(experiment)) ?? null
    const isNew = from && from !== told
    told = from
    seeks = [...seeks, { id: send({ type: "seek", revision, t, inside, ...(isNew && { from }) }), t, inside }]
  }

  function sendOpen(): void {
    if (!experiment) return
    frame = told = null
    seeks = []
    const isKnown = known?.samples === experiment.samples && known.test === experiment.test
    known = experiment
    send({ type: "open", revision, experiment: isKnown ? withoutSamples(experiment) : experiment })
  }

  /** A new worker knows nothing: it is told all again, and the picture returns to where it was. */
  function restarted(): void {
    known = null
    sendOpen()
    pump()
    questions.askAgain()
    expect()
  }

  return {
    open(next) {
      experiment = next
      revision += 1
      questions.drop()
      sendOpen()
    },
    seek(t, inside = 0) {
      wanted = { t, inside }
      pump()
    },
    prove(t, progress) {
      line.expect(true)
      return proofs.prove(t, progress)
    },
    stopProof() {
      if (proofs.drop()) send({ type: "stop-proof", revision })
      expect()
    },
    curve: curves.ask,
    join: questions.join,
    ask(request) {
      if (request.type === "train") line.expect(true)
      return numbered(request)
    },
    place(sent, t) {
      frame = sent && experiment && whole(sent, experiment, frame)
      wanted = { t, inside: 0 }
      pump()
      return frame
    },
    close() {
      questions.drop()
      line.close()
    },
  }
}

/** A frame with its samples: those of the frame before, where they are the same. */
function whole(sent: SentFrame, of: Experiment, before: Frame | null): Frame {
  const isSame = before !== null && (before.cycle === sent.cycle || of.edits.length === 0)
  return { ...sent, samples: isSame ? before.samples : samplesAt(of, sent.cycle) }
}

function withoutSamples({ samples: _, test: __, ...experiment }: Experiment): SentExperiment {
  return { ...experiment, samples: null }
}
