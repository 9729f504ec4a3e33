import type { Network } from "../engine/network"
import type { Step } from "../engine/step"
import { plainSgd, type RuleOfCycle } from "../engine/updateRule"
import type { Trace } from "./trace"

const plain: RuleOfCycle = { rule: plainSgd, moments: null }

/** A cycle of which nothing is known yet but its weights, its learning rate and its rule. */
export function emptyTrace(network: Network, eta: number, ruleOfCycle: RuleOfCycle = plain): Trace {
  const none = Array.from({ length: network.layers.length + 1 }, () => null)
  const parts = { a: none, z: none, delta: none, dCda: none, slope: none, dW: none, db: none }
  const { rule, moments } = ruleOfCycle
  return { network, eta, rule, moments, sample: null, ...parts, C: null, mean: null, updated: null, ruled: null }
}

/** The trace with one more step in it. An input begins its sample anew; `batch` says which sample it is. */
export function record(trace: Trace, step: Step, batch: readonly number[]): Trace {
  switch (step.kind) {
    case "input": {
      const empty = emptyTrace(trace.network, trace.eta, trace)
      return { ...empty, sample: batch[step.i] ?? null, a: empty.a.with(0, step.x) }
    }
    case "weighted-input":
      return { ...trace, z: trace.z.with(step.l, step.z) }
    case "activation":
      return { ...trace, a: trace.a.with(step.l, step.a) }
    case "cost":
      return { ...trace, C: step.C }
    case "output-error":
    case "hidden-error":
      return {
        ...trace,
        delta: trace.delta.with(step.l, step.delta),
        dCda: trace.dCda.with(step.l, step.dCda),
        slope: trace.slope.with(step.l, step.slope),
      }
    case "bias-gradient":
      return { ...trace, db: trace.db.with(step.l, step.db) }
    case "weight-gradient":
      return { ...trace, dW: trace.dW.with(step.l, step.dW) }
    case "mean":
      return { ...trace, mean: step.mean }
    case "update":
      return { ...trace, updated: step.network, ruled: step.ruled }
  }
}
