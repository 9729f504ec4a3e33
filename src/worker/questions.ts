import { createCurves } from "./curves"
import { createProofs } from "./proofs"
import type { Reply, Request } from "./protocol"

/** A request before it has its revision. */
export type Unnumbered<T> = T extends { readonly revision: number } ? Omit<T, "revision"> : never

/** Questions that join later, from a file of their own. */
export interface Joining {
  received(id: number, reply: Extract<Reply, { type: "trained" }>): void
  isOn(): boolean
  askAgain(): void
  drop(): void
}

/** What is asked of a worker besides pictures. `send` sends a request and returns its id. */
export function createQuestions(send: (request: Unnumbered<Request>) => number) {
  const proofs = createProofs((t) => send({ type: "prove", t }))
  let trainings: Joining | null = null
  const curves = createCurves((question) => send({ type: "curve", ...question }))
  return {
    proofs,
    curves,
    join(joining: Joining) {
      trainings = joining
    },
    /** False where the reply answers none of them. */
    received(id: number, reply: Reply): boolean {
      switch (reply.type) {
        case "curve":
          return curves.received(id, reply)
        case "unavailable":
          return curves.received(id, null)
        case "proving":
        case "proof":
        case "unprovable":
          proofs.received(id, reply)
          return true
        case "trained":
          trainings?.received(id, reply)
          return true
        default:
          return false
      }
    },
    /** Whether an answer is due. */
    isOn: () => proofs.isOn() || trainings?.isOn() === true,
    /** A new worker knows nothing. */
    askAgain() {
      for (const asked of [proofs, trainings, curves]) asked?.askAgain()
    },
    /** Another experiment: nothing that is out will be answered. */
    drop() {
      for (const asked of [proofs, trainings, curves]) asked?.drop()
    },
  }
}
