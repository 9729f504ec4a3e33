import type { Network, Sample } from "../engine/network"
import type { Step } from "../engine/step"
import type { RuleOfCycle } from "../engine/updateRule"
import { batchAt, startOf, stepsPerSample } from "./cycle"
import { changesAt, etaAt, networkAfter, ruleAt, samplesAt } from "./edits"
import type { Experiment } from "./experiment"
import { emptyTrace, record } from "./record"
import type { Frame } from "./trace"

/** The moment before the first step of a cycle. `network`, `samples`, `eta` and `ruled` are the cycle's own, its edits included. */
export function frameBefore(
  experiment: Experiment,
  cycle: number,
  network: Network,
  samples: readonly Sample[],
  eta: number,
  ruled: RuleOfCycle,
): Frame {
  const batch = batchAt(experiment, cycle)
  const perCycle = batch.length * stepsPerSample(network.layers.length) + 2
  const t = startOf(experiment, cycle)
  const trace = emptyTrace(network, eta, ruled)
  return { t, within: null, cycle, done: 0, perCycle, batch, samples, step: null, trace }
}

/** The frame at t = 0: nothing is computed. */
export function firstFrame(experiment: Experiment): Frame {
  const network = networkAfter(experiment.network, changesAt(experiment, 0))
  const ruled = { rule: ruleAt(experiment, 0), moments: null }
  return frameBefore(experiment, 0, network, samplesAt(experiment, 0), etaAt(experiment, 0), ruled)
}

/** The frame after one more step; after the update the step is the first of the next cycle. */
export function advance(experiment: Experiment, frame: Frame, step: Step): Frame {
  const from = frame.done === frame.perCycle ? frameAfter(experiment, frame) : frame
  const trace = record(from.trace, step, from.batch)
  const edited =
    trace.updated && step.kind === "update"
      ? { ...trace, updated: networkAfter(trace.updated, changesAt(experiment, from.cycle + 1)) }
      : trace
  return { ...from, t: from.t + 1, within: null, done: from.done + 1, step, trace: edited }
}

/** The moment before the cycle that follows a whole one. */
function frameAfter(experiment: Experiment, { cycle, samples, trace }: Frame): Frame {
  const next = cycle + 1
  const edited = experiment.edits.some((edit) => edit.cycle === next)
  const rule = edited ? ruleAt(experiment, next) : trace.rule
  return frameBefore(
    experiment,
    next,
    trace.updated ?? trace.network,
    edited ? samplesAt(experiment, next) : samples,
    edited || rule.schedule.kind !== "constant" ? etaAt(experiment, next) : trace.eta,
    { rule, moments: trace.ruled?.after ?? null },
  )
}
