import { presets } from "../presets"
import { createAppStore } from "../store/store"
import type { Experiment } from "../timeline/experiment"
import type { WorkerLike } from "../worker/line"
import "../worker/ownServer"
import { onThisThread } from "../worker/ownThread"
import type { Envelope, Reply, Request } from "../worker/protocol"
import { createServer } from "../worker/server"
import { connect } from "./connect"
import "./conductTraining"

/** A worker in this thread, with the real server inside; `undrawn` is told of each picture that is sent, and of each that was dealt with. */
export function worker(undrawn: (pictures: number) => void = () => {}): WorkerLike {
  const self: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      const { body } = message as Envelope<Request>
      if (body.type === "train-ack") undrawn(-body.pictures)
      server.receive(structuredClone(message))
    },
    terminate() {},
  }
  const answered = (reply: Envelope<Reply>) => {
    if (reply.body.type === "trained" && reply.body.frame) undrawn(1)
    self.onmessage?.(new MessageEvent("message", { data: structuredClone(reply) }))
  }
  const server = onThisThread(createServer, answered)
  return self
}

/** What a page finds in a browser, to be stubbed: frames of a screen, a document in sight. */
export const screen = {
  requestAnimationFrame: (then: () => void) => setTimeout(then, 8),
  cancelAnimationFrame: clearTimeout,
  document: { hidden: false, addEventListener() {}, removeEventListener() {}, querySelector: () => null },
}

/** A store joined with the real engine, on this thread, with a run opened. */
export async function pageWith(of: Experiment = presets.xor.experiment, spawn: () => WorkerLike = worker) {
  const store = createAppStore()
  const connection = connect(store, spawn)
  store.getState().open(of, null)
  await connection.settled()
  const state = store.getState
  return { store, connection, state }
}
