import { fetchServer, onThisThread, untilThere } from "./ownThread"
import type { Envelope, Reply, Request } from "./protocol"
import { readReply } from "./readReply"
import type { Server } from "./server"

/** The part of a Worker that is used here; tests bring their own. */
export interface WorkerLike {
  postMessage(message: unknown): void
  terminate(): void
  onmessage: ((event: MessageEvent<unknown>) => void) | null
  onmessageerror: ((event: MessageEvent<unknown>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** Starts a worker; may throw where there can be none. */
export type SpawnWorker = () => WorkerLike

/** A connection to an engine that is kept alive: a worker that fails is replaced, and where there can be none the page's own thread answers. */
export interface Line {
  send(message: Envelope<Request>): void
  /** Whether an answer is due; while one is, silence is a failure. */
  expect(answer: boolean): void
  /** An engine that refuses what it must understand is of another build, or lost its wits: the page's own takes its place. Throws where that is the one. */
  giveUp(reason: string): void
  close(): void
}

interface LineEvents {
  received(id: number, reply: Reply): void
  /** A new engine is there and knows nothing. */
  restarted(): void
  /** `unreachable`: the page's own engine cannot be fetched; it is tried again. */
  notice(what: "restarted" | "none" | "unreachable"): void
}

/** ms of silence, with an answer due, after which a worker counts as hung: replaced within two seconds. */
const patience = 1000
/** ms until a worker must have said that it is ready. A script that cannot be loaded tells us itself, at once. */
const startPatience = 5000
/** After so many failures in a row without an answer the worker is given up. */
const mostFailures = 3
/** A question that so many workers were lost over, and then one more, is given up. */
export const mostLosses = 2
/** After a timer that was late because the page itself was blocked, messages that wait are let in first. */
const grace = 100

/** `fetchLocal` brings the engine for the page's own thread. */
export function createLine(spawn: SpawnWorker, events: LineEvents, fetchLocal = fetchServer): Line {
  let worker: WorkerLike | null = null
  /** The engine on the page's own thread; until it has been fetched, what is sent waits. */
  let local: Server | "coming" | null = null
  let ready = false
  let due = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  /** What was sent before there was an engine. */
  let early: Envelope<Request>[] = []

  /** Whether there is a worker now; without one the page's own thread has taken over. */
  function start(): boolean {
    ready = false
    try {
      worker = spawn()
    } catch {
      goLocal()
      return false
    }
    const mine = worker
    mine.onmessage = ({ data }) => {
      if (mine === worker) take(data)
    }
    mine.onerror = (event) => {
      event.preventDefault()
      if (mine === worker) fail()
    }
    mine.onmessageerror = () => {
      if (mine === worker) fail()
    }
    for (const message of early) mine.postMessage(message)
    early = []
    watch()
    return true
  }

  function take(data: unknown): void {
    const reply = readReply(data)
    if (!reply) {
      fail()
      return
    }
    if (reply.body.type === "ready") ready = true
    else if (reply.body.type !== "working" && reply.body.type !== "proving") failures = 0
    watch()
    events.received(reply.id, reply.body)
  }

  function watch(): void {
    clearTimeout(timer)
    if (!local && (due || !ready)) timer = setTimeout(suspect, ready ? patience : startPatience)
  }

  /** Every reply that is let in meanwhile starts the watch anew. */
  function suspect(): void {
    timer = setTimeout(fail, grace)
  }

  function fail(): void {
    stop()
    failures += 1
    if (!ready || failures >= mostFailures) {
      goLocal()
      return
    }
    if (!start()) return
    events.notice("restarted")
    events.restarted()
  }

  function stop(): void {
    clearTimeout(timer)
    worker?.terminate()
    worker = null
  }

  function goLocal(): void {
    stop()
    local = "coming"
    void bringLocal()
    events.notice("none")
    events.restarted()
  }

  async function bringLocal(): Promise<void> {
    const createServer = await untilThere(
      fetchLocal,
      () => closed,
      () => events.notice("unreachable"),
    )
    if (!createServer) return
    local = onThisThread(createServer, ({ id, body }) => closed || events.received(id, body))
    for (const message of early) local.receive(message)
    early = []
  }

  // Later than now: where no worker can be made, `restarted` asks the owner, who does not have its line in hand yet.
  queueMicrotask(() => {
    if (!closed) start()
  })
  return {
    send(message) {
      if (local && local !== "coming") local.receive(message)
      else if (worker) worker.postMessage(message)
      else early.push(message)
    },
    expect(answer) {
      if (answer === due) return
      due = answer
      watch()
    },
    giveUp(reason) {
      if (local) throw new Error(`the engine refused a request: ${reason}`)
      goLocal()
    },
    close() {
      closed = true
      due = false
      stop()
    },
  }
}
