import { passWith } from "../../engine/backwardPass"
import "../../engine/bugs"
import "../../engine/laterRules"
import type { Fault } from "../../engine/fault"
import { learn } from "../../engine/learn"
import type { Network, Sample } from "../../engine/network"
import type { Mean, Step } from "../../engine/step"
import type { Moments, UpdateRule } from "../../engine/updateRule"
import { emptyTrace, record } from "../../timeline/record"
import type { Trace } from "../../timeline/trace"
import type { Moment } from "./moment"

/** The cycle of a moment to its end, as the engine computes it. */
export interface WholeCycle {
  readonly network: Network
  readonly eta: number
  readonly rule: UpdateRule
  /** What the rule remembers at the start of the cycle. */
  readonly moments: Moments | null
  /** The samples of the batch as this cycle sees them. */
  readonly batch: readonly Sample[]
  /** What was computed of each sample of the batch; of a cycle too large to be kept, of the one at hand alone. */
  readonly passes: readonly Pass[]
  readonly mean: Mean | null
  /** The weights as the update leaves them: without the edits of the next cycle. */
  readonly updated: Network | null
  /** Whether the numbers of every sample are here. */
  readonly isWhole: boolean
  /** The number that stops being finite, after which there is nothing. */
  readonly fault: Fault | null
}

export interface Pass {
  /** The place of the sample in its batch. */
  readonly i: number
  readonly trace: Trace
}

/** Numbers of a batch's passes that are written out: a script of them has some megabytes. */
const most = 200_000

/** The cycle of a moment from its own weights, whatever came before it. Of a large one nothing is computed that the picture does not show. */
export function wholeCycle({ experiment, frame }: Moment): WholeCycle {
  const { network, eta, rule, moments } = frame.trace
  const batch = frame.batch.map((index) => frame.samples[index]!)
  const numbers = network.layers.reduce((sum, { W, b }) => sum + W.length + 4 * b.length, 0)
  const isWhole = numbers * batch.length <= most
  const at = Math.max(frame.batch.indexOf(frame.trace.sample ?? -1), 0)
  const places = isWhole ? batch.keys() : [at]
  const computed = [...places]
  const samples = computed.map((i) => batch[i]!)
  const passes = computed.map((i) => ({ i, trace: emptyTrace(network, eta, frame.trace) }))
  const found: { mean: Mean | null; updated: Network | null } = { mean: null, updated: null }
  const steps = learn(network, samples, experiment.cost, eta, passWith(experiment.bug), { rule, moments })
  let pass = -1
  let next = steps.next()
  for (; !next.done; next = steps.next()) {
    const step: Step = next.value
    if (step.kind === "input") pass++
    if (step.kind === "mean") found.mean = step.mean
    else if (step.kind === "update") found.updated = step.network
    else passes[pass] = { i: computed[pass]!, trace: record(passes[pass]!.trace, step, computed) }
  }
  const fault = next.value.kind === "network" ? null : next.value
  const ends = isWhole ? found : shownEnds(frame)
  return { network, eta, rule, moments, batch, passes, ...ends, isWhole, fault }
}

/** The mean and the update, as far as they stand on the picture. */
function shownEnds({ step, within, trace }: Moment["frame"]): Pick<WholeCycle, "mean" | "updated"> {
  const isUnderWay = within !== null
  return {
    mean: isUnderWay && step?.kind === "mean" ? null : trace.mean,
    updated: step?.kind === "update" && !isUnderWay ? step.network : null,
  }
}
