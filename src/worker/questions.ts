import { createCurves } from "./curves"
import { createProofs } from "./proofs"
import type { Reply, Request, Trained } from "./protocol"
import { createTrainings } from "./trainings"

/** A request before it has its revision. */
type Unnumbered<T> = T extends { readonly revision: number } ? Omit<T, "revision"> : never

/** What is asked of a worker besides pictures. `send` sends a request and returns its id; `trained` hears how training goes. */
export function createQuestions(send: (request: Unnumbered<Request>) => number, trained: (news: Trained) => void) {
  const proofs = createProofs((t) => send({ type: "prove", t }))
  const trainings = createTrainings(send, trained)
  const curves = createCurves((question) => send({ type: "curve", ...question }))
  return {
    proofs,
    trainings,
    curves,
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
          trainings.received(id, reply)
          return true
        default:
          return false
      }
    },
    /** Whether an answer is due. */
    isOn: () => proofs.isOn() || trainings.isOn(),
    /** A new worker knows nothing. */
    askAgain() {
      for (const asked of [proofs, trainings, curves]) asked.askAgain()
    },
    /** Another experiment: nothing that is out will be answered. */
    drop() {
      for (const asked of [proofs, trainings, curves]) asked.drop()
    },
  }
}
