import type { Proof } from "../engine/proof"
import { mostLosses } from "./line"
import type { Reply, Unprovable } from "./protocol"

type Progress = (checked: number, of: number) => void

interface AskedProof {
  readonly id: number
  readonly t: number
  /** Workers that were lost over it. */
  readonly losses: number
  progress?: Progress | undefined
  resolve(proof: Proof | Unprovable | null): void
}

/** The proof that the page has asked for: one at a time. */
export interface Proofs {
  prove(t: number, progress?: Progress): Promise<Proof | Unprovable | null>
  received(id: number, reply: Extract<Reply, { type: "proving" | "proof" | "unprovable" }>): void
  isOn(): boolean
  /** Leaves it unfinished; false where none is under way. */
  drop(): boolean
  /** A new worker knows nothing; what every worker dies of is given up. */
  askAgain(): void
}

/** `send` asks for the proof at a position and returns the id of the question. */
export function createProofs(send: (t: number) => number): Proofs {
  let proof: AskedProof | null = null

  function ask(asked: Omit<AskedProof, "id">): void {
    proof = { ...asked, id: send(asked.t) }
  }

  function settle(result: Proof | Unprovable | null): void {
    proof?.resolve(result)
    proof = null
  }

  return {
    prove(t, progress) {
      settle(null)
      return new Promise((resolve) => ask({ t, progress, resolve, losses: 0 }))
    },
    received(id, reply) {
      if (proof?.id !== id) return
      if (reply.type === "proving") proof.progress?.(reply.checked, reply.of)
      else settle(reply.type === "proof" ? reply.proof : reply)
    },
    isOn: () => proof !== null,
    drop() {
      const wasOn = proof !== null
      settle(null)
      return wasOn
    },
    askAgain() {
      const open = proof
      if (open && open.losses < mostLosses) ask({ ...open, losses: open.losses + 1 })
      else if (open) settle(null)
    },
  }
}
