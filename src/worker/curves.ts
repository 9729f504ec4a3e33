import type { CostCurve } from "../engine/costCurve"
import type { CostPaths } from "../engine/paths"
import type { CurveRequest } from "./protocol"

export interface CurveAnswer {
  readonly curve: CostCurve
  readonly paths: CostPaths | null
}

interface Asked {
  readonly question: CurveRequest
  resolve(answer: CurveAnswer | null): void
}

/** The questions for curves: one is out at a time, of those that come meanwhile the newest is kept. */
export interface Curves {
  ask(question: CurveRequest): Promise<CurveAnswer | null>
  received(id: number, answer: CurveAnswer): void
  /** A new worker knows nothing of what is out. */
  askAgain(): void
  /** Another experiment: nothing that is out will be answered. */
  drop(): void
}

/** `send` sends a question and returns its id. */
export function createCurves(send: (question: CurveRequest) => number): Curves {
  let out: (Asked & { readonly id: number }) | null = null
  let next: Asked | null = null

  function pump(): void {
    if (out || !next) return
    const asked = next
    next = null
    out = { ...asked, id: send(asked.question) }
  }

  return {
    ask: (question) =>
      new Promise((resolve) => {
        next?.resolve(null)
        next = { question, resolve }
        pump()
      }),
    received(id, { curve, paths }) {
      if (out?.id !== id) return
      out.resolve({ curve, paths })
      out = null
      pump()
    },
    askAgain() {
      if (out) out = { ...out, id: send(out.question) }
    },
    drop() {
      out?.resolve(null)
      next?.resolve(null)
      out = null
      next = null
    },
  }
}
