import type { CostCurve } from "../engine/costCurve"
import type { CostPaths } from "../engine/paths"
import { mostLosses } from "./line"
import type { CurveRequest } from "./protocol"

export interface CurveAnswer {
  readonly curve: CostCurve
  readonly paths: CostPaths | null
}

interface Asked {
  readonly question: CurveRequest
  /** Workers that were lost over it. */
  readonly losses: number
  resolve(answer: CurveAnswer | null): void
}

/** The questions for curves: one is out at a time, of those that come meanwhile the newest is kept. */
export interface Curves {
  ask(question: CurveRequest): Promise<CurveAnswer | null>
  /** null: it cannot be answered. False where the question is none of these. */
  received(id: number, answer: CurveAnswer | null): boolean
  /** A new worker knows nothing of what is out; what every worker dies of is given up. */
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

  function settle(answer: CurveAnswer | null): void {
    out?.resolve(answer)
    out = null
    pump()
  }

  return {
    ask: (question) =>
      new Promise((resolve) => {
        next?.resolve(null)
        next = { question, resolve, losses: 0 }
        pump()
      }),
    received(id, answer) {
      if (out?.id !== id) return false
      settle(answer && { curve: answer.curve, paths: answer.paths })
      return true
    },
    askAgain() {
      if (!out) return
      if (out.losses < mostLosses) out = { ...out, losses: out.losses + 1, id: send(out.question) }
      else settle(null)
    },
    drop() {
      out?.resolve(null)
      next?.resolve(null)
      out = null
      next = null
    },
  }
}
