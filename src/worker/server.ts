import type { Proof } from "../engine/proof"
import { type Claim, claimOf, prove } from "../engine/prove"
import { placeOf } from "../timeline/cycle"
import { createSeeker, type Seeker, type Sought } from "../timeline/seeker"
import { type Envelope, protocolVersion, type Reply } from "./protocol"
import { readRequest } from "./readRequest"

/** Answers questions, on whichever thread. */
export interface Server {
  /** Takes anything; what is no request is refused. */
  receive(message: unknown): void
}

/** Milliseconds of work between two looks for newer questions. */
const slice = 8

/**
 * The engine behind the protocol. `post` sends an answer; `pause` resolves when waiting messages were received; `now` is a clock in ms.
 * The newest question wins: one that is overtaken is not answered.
 */
export function createServer(
  post: (reply: Envelope<Reply>) => void,
  pause: () => Promise<void>,
  now: () => number,
): Server {
  let seeker: Seeker | null = null
  let revision = -1
  /** The position the page has after our last answer; a step from there is answered by the step alone. */
  let sentAt: number | null = null
  let newestSeek = 0
  let newestProof = 0

  post({ id: 0, body: { type: "ready", version: protocolVersion } })

  async function seek(id: number, t: number, asked: Seeker): Promise<void> {
    newestSeek = id
    const current = () => newestSeek === id && seeker === asked
    const sought = await inSlices(asked.seek(t), current, (cycle) =>
      post({ id, body: { type: "progress", revision, cycle } }),
    )
    if (sought) answer(id, sought)
  }

  function answer(id: number, sought: Sought): void {
    const { frame } = sought
    const oneOn = sentAt !== null && frame.t === sentAt + 1
    sentAt = frame.t
    if (sought.kind === "fault") post({ id, body: { type: "fault", revision, fault: sought.fault, frame } })
    else if (oneOn && frame.step) post({ id, body: { type: "step", revision, t: frame.t, step: frame.step } })
    else post({ id, body: { type: "frame", revision, frame } })
  }

  async function proveAt(id: number, t: number, asked: Seeker): Promise<void> {
    newestProof = id
    const current = () => newestProof === id && seeker === asked
    const { cycle } = placeOf(asked.experiment, t)
    const sought = await inSlices(asked.seek(t), current)
    if (!sought) return
    const { frame } = sought
    const batch = frame.batch.flatMap((index) => frame.samples[index] ?? [])
    const { network } = frame.trace
    const claim: Claim | null = claimOf(network, batch, asked.experiment.cost)
    const proof: Proof | null = await inSlices(prove(network, batch, asked.experiment.cost, claim), current, () =>
      post({ id, body: { type: "progress", revision, cycle } }),
    )
    if (proof) post({ id, body: { type: "proof", revision, proof } })
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
        seeker = createSeeker(body.experiment, seeker ?? undefined)
        revision = body.revision
        sentAt = null
        return
      }
      if (!seeker || body.revision !== revision) return
      const done = body.type === "seek" ? seek(id, body.t, seeker) : proveAt(id, body.t, seeker)
      // An error of ours is not swallowed: it ends the worker, and the page replaces it.
      done.catch((error: unknown) =>
        setTimeout(() => {
          throw error
        }),
      )
    },
  }
}
