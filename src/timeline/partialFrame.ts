import type { CostId } from "../engine/costs"
import { partialCost, partialPullBack, partialWeightedInput } from "../engine/partial"
import type { Step } from "../engine/step"
import type { PerParameter, Ruled } from "../engine/updateRule"
import { plannedAt, stepsPerSample } from "./cycle"
import type { Experiment } from "./experiment"
import { advance } from "./frame"
import { reachOf, type Within, withinAt } from "./substeps"
import type { Frame } from "./trace"

/** Not computed yet, inside a vector of which a part is: the engine's own numbers are always finite. */
const blank = Number.NaN

/** The frame `inside` smallest steps after `before`, on the way to `after`, its next step. What the step has not reached is blank; of a sum that is under way stands what is summed so far. */
export function partialFrame(experiment: Experiment, before: Frame, after: Frame, inside: number): Frame {
  const { step, trace, done, perCycle } = after
  if (!step) return before
  const L = trace.network.layers.length
  const planned = plannedAt(L, (perCycle - 2) / stepsPerSample(L), done - 1)
  const within = withinAt(planned, trace.network, inside)
  if (!within) return before
  const masked = mask(step, within, after, experiment.cost)
  const partial = advance(experiment, before, masked)
  // Edits of the next cycle come with the whole update, not with its parts.
  const updated = masked.kind === "update" ? { ...partial.trace, updated: masked.network } : partial.trace
  return { ...partial, t: before.t, done: partial.done - 1, within, trace: updated }
}

/** The first `count` entries, the others blank. */
function first(v: Float64Array, count: number): Float64Array {
  return v.map((value, index) => (index < count ? value : blank))
}

function mask(step: Step, { row, terms, most }: Within, { trace, samples }: Frame, cost: CostId): Step {
  const { network } = trace
  const whole = terms === most ? row + 1 : row
  switch (step.kind) {
    case "input":
      return { ...step, x: first(step.x, whole) }
    case "weighted-input": {
      const z = first(step.z, whole)
      if (whole === row) z[row] = partialWeightedInput(network.layers[step.l - 1]!, trace.a[step.l - 1]!, row, terms)
      return { ...step, z }
    }
    case "activation":
      return { ...step, a: first(step.a, whole) }
    case "cost": {
      const { y } = samples[trace.sample ?? 0]!
      return { ...step, C: partialCost(network, cost, { y, z: trace.z.at(-1)!, a: trace.a.at(-1)! }, terms) }
    }
    case "output-error":
      return {
        ...step,
        delta: first(step.delta, whole),
        dCda: step.dCda && first(step.dCda, whole),
        slope: step.slope && first(step.slope, whole),
      }
    case "hidden-error": {
      const dCda = step.dCda && first(step.dCda, whole)
      if (dCda && whole === row)
        dCda[row] = partialPullBack(network.layers[step.l]!, trace.delta[step.l + 1]!, row, terms)
      return { ...step, delta: first(step.delta, whole), dCda, slope: step.slope && first(step.slope, whole) }
    }
    case "bias-gradient":
      return { ...step, db: first(step.db, whole) }
    case "weight-gradient":
      return { ...step, dW: first(step.dW, row * most + terms) }
    case "mean": {
      const reach = reachOf(network, row, terms)
      return {
        ...step,
        mean: {
          ...step.mean,
          C: blank,
          dW: step.mean.dW.map((v, l) => v && first(v, reach[l - 1]!.weights)),
          db: step.mean.db.map((v, l) => v && first(v, reach[l - 1]!.biases)),
        },
      }
    }
    case "update": {
      const reach = reachOf(network, row, terms)
      const layers = step.network.layers.map((layer, index) => {
        const { weights, biases } = reach[index]!
        const old = network.layers[index]!
        return {
          ...layer,
          W: layer.W.map((w, at) => (at < weights ? w : old.W[at]!)),
          b: layer.b.map((b, j) => (j < biases ? b : old.b[j]!)),
        }
      })
      return { ...step, network: { layers }, ruled: step.ruled && reachedOf(step.ruled, reach) }
    }
  }
}

/** Of the numbers of a rule those that were reached; what it remembered before, and the norm of all of the gradient, are there. */
function reachedOf(ruled: Ruled, reach: ReturnType<typeof reachOf>): Ruled {
  const of = (all: PerParameter): PerParameter =>
    all.map(({ W, b }, index) => ({ W: first(W, reach[index]!.weights), b: first(b, reach[index]!.biases) }))
  const { gradient, after } = ruled
  return { ...ruled, gradient: of(gradient), after: { ...after, m: after.m && of(after.m), v: after.v && of(after.v) } }
}
