import type { WorkerLike } from "./line"
import type { Envelope, Reply, Request } from "./protocol"
import { createServer } from "./server"

/** How a worker of the tests behaves. */
export interface Manner {
  /** Never says a word. */
  readonly silent?: boolean
  /** Says that it is ready, and nothing more. */
  readonly hangs?: boolean
  /** What happens instead of an answer to a question: an error in it, or a message that cannot be read. */
  readonly fails?: "error" | "messageerror"
  /** ms until an answer goes out. */
  readonly delay?: number
  /** What it makes of each answer: none, one or several messages. */
  answers?(reply: Envelope<Reply>): readonly unknown[]
}

export type FakeWorker = WorkerLike & { readonly dead: boolean }

/** A worker in this thread with the real server inside; `log` gets what it is sent. Messages are copied, as by a real one. */
export function fakeWorker(manner: Manner, log: Envelope<Request>[]): FakeWorker {
  let dead = false
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      const copy = structuredClone(message) as Envelope<Request>
      log.push(copy)
      const asks = copy.body.type === "seek" || copy.body.type === "prove"
      if (dead || (manner.hangs && asks)) return
      if (manner.fails && asks) queueMicrotask(fail)
      else server?.receive(copy)
    },
    terminate() {
      dead = true
    },
  }
  function fail() {
    if (manner.fails === "error") worker.onerror?.(new Event("error", { cancelable: true }) as ErrorEvent)
    else worker.onmessageerror?.(new MessageEvent("messageerror"))
  }
  function deliver(message: unknown) {
    const data = structuredClone(message)
    if (!dead) worker.onmessage?.(new MessageEvent("message", { data }))
  }
  function post(reply: Envelope<Reply>) {
    for (const message of manner.answers?.(reply) ?? [reply])
      if (manner.delay) setTimeout(() => deliver(message), manner.delay)
      else queueMicrotask(() => deliver(message))
  }
  const pause = () => Promise.resolve()
  const server = manner.silent ? null : createServer(post, pause, () => 0)
  return Object.defineProperty(worker, "dead", { get: () => dead }) as FakeWorker
}
