import type { Fault } from "../engine/fault"
import type { Proof } from "../engine/proof"
import type { Experiment } from "../timeline/experiment"
import { advance } from "../timeline/frame"
import { isSamePlace, type Place, placeShown } from "../timeline/stops"
import type { Frame } from "../timeline/trace"
import { type CurveAnswer, createCurves } from "./curves"
import { createLine, type Line, mostLosses, type SpawnWorker } from "./line"
import { type CurveRequest, protocolVersion, type Reply, type Request, type Unprovable } from "./protocol"

/** What the client tells the page. */
export interface ClientEvents {
  /** A picture of the present experiment; with the fault that ends the run there. */
  frame(frame: Frame, fault: Fault | null): void
  /** Said once each: the worker was replaced; there is none and the page computes itself; the engine for that cannot be fetched yet; page and worker are of different builds. */
  notice(what: "restarted" | "none" | "unreachable" | "other-version"): void
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
  close(): void
}

interface Asked extends Place {
  readonly id: number
}

interface AskedProof {
  readonly id: number
  readonly t: number
  /** Workers that were lost over it. */
  readonly losses: number
  progress?: ((checked: number, of: number) => void) | undefined
  resolve(proof: Proof | Unprovable | null): void
}

const mostUnanswered = 2

export function createClient(spawn: SpawnWorker, events: ClientEvents): Client {
  let experiment: Experiment | null = null
  let revision = 0
  let lastId = 0
  /** The newest position asked for, sent or not. */
  let wanted: Place | null = null
  let seeks: readonly Asked[] = []
  let proof: AskedProof | null = null
  /** The picture that the worker's next single step belongs on. */
  let frame: Frame | null = null

  const line: Line = createLine(spawn, { received, restarted, notice: events.notice })

  function send(body: Request): number {
    lastId += 1
    line.send({ id: lastId, body })
    return lastId
  }

  const curves = createCurves((question) => send({ type: "curve", revision, ...question }))

  function received(id: number, reply: Reply): void {
    if (reply.type === "ready") {
      if (reply.version !== protocolVersion) events.notice("other-version")
      return
    }
    // A curve may be refused, such as one of a range that is none; whatever else is asked must be understood.
    if (reply.type === "refused") return void (curves.received(id, null) || line.giveUp(reply.reason))
    if (reply.revision !== revision || reply.type === "progress") return
    if (reply.type === "curve" || reply.type === "unavailable") {
      curves.received(id, reply.type === "curve" ? reply : null)
      return
    }
    if (reply.type === "proving") {
      if (proof?.id === id) proof.progress?.(reply.checked, reply.of)
      return
    }
    if (reply.type === "proof" || reply.type === "unprovable") {
      if (proof?.id === id) settle(reply.type === "proof" ? reply.proof : reply)
      return
    }
    // The newest question wins: whatever was asked before this one will not be answered.
    seeks = seeks.filter((asked) => asked.id > id)
    show(reply)
    pump()
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
    } else frame = reply.frame
    if (reply.type === "fault") wanted = placeShown(frame)
    events.frame(frame, reply.type === "fault" ? reply.fault : null)
  }

  /** Sends what is wanted, unless two questions are out already. */
  function pump(): void {
    const newest = seeks.at(-1) ?? (frame && placeShown(frame))
    if (wanted && !(newest && isSamePlace(wanted, newest)) && seeks.length < mostUnanswered) ask(wanted)
    line.expect(seeks.length > 0 || proof !== null)
  }

  function ask({ t, inside }: Place): void {
    lastId += 1
    seeks = [...seeks, { id: lastId, t, inside }]
    line.send({ id: lastId, body: { type: "seek", revision, t, inside } })
  }

  function settle(result: Proof | Unprovable | null): void {
    proof?.resolve(result)
    proof = null
    line.expect(seeks.length > 0)
  }

  function askProof(asked: Omit<AskedProof, "id">): void {
    proof = { ...asked, id: send({ type: "prove", revision, t: asked.t }) }
    line.expect(true)
  }

  function sendOpen(): void {
    if (!experiment) return
    frame = null
    seeks = []
    send({ type: "open", revision, experiment })
  }

  /** A new worker knows nothing: it is told all again, and the picture returns to where it was. */
  function restarted(): void {
    sendOpen()
    const open = proof
    pump()
    if (open && open.losses < mostLosses) askProof({ ...open, losses: open.losses + 1 })
    else if (open) settle(null)
    curves.askAgain()
  }

  return {
    open(next) {
      experiment = next
      revision += 1
      settle(null)
      curves.drop()
      sendOpen()
    },
    seek(t, inside = 0) {
      wanted = { t, inside }
      pump()
    },
    prove(t, progress) {
      settle(null)
      return new Promise((resolve) => askProof({ t, progress, resolve, losses: 0 }))
    },
    stopProof() {
      if (!proof) return
      settle(null)
      send({ type: "stop-proof", revision })
    },
    curve: curves.ask,
    close() {
      settle(null)
      curves.drop()
      line.close()
    },
  }
}
