import type { Limits } from "../document/limits"
import { sizesOf } from "../engine/network"
import { batchAt, placeOf, planned, plannedAt, stepsPerSample } from "../timeline/cycle"
import { dataOf, withData } from "../timeline/data"
import { changesAt, networkAfter, rateAndRule, samplesAt } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import { type Misfit, misfitOf } from "../timeline/misfit"
import { type Design, type Reshape, reshaped } from "../timeline/reshape"
import type { State } from "./state"
import { dataName, titled } from "./titled"

/** Why a change of the net cannot be made at all: there is no smaller, or the page can draw no larger. */
export type Bound = "least" | "most-neurons" | "most-layers" | "most-weights"

/** The weights, samples and cost that the reader sees; an edit counts before its picture is there. */
export function designOf({ experiment, frame }: State): Design {
  const { cycle, done, perCycle, trace } = frame
  const updated = done === perCycle ? trace.updated : null
  const network = networkAfter(updated ?? trace.network, changesAt(experiment, updated ? cycle + 1 : cycle))
  return { network, cost: experiment.cost, ...dataOf(experiment), samples: samplesAt(experiment, cycle) }
}

/** What a change would meet: a bound, or a pairing that has no meaning with its ways out; null when nothing. */
export function obstacleTo(wish: Reshape, state: State, limits: Limits): Bound | Misfit | null {
  const design = designOf(state)
  return boundOf(wish, design, limits) ?? misfitOf(reshaped(design, wish), wish)
}

function boundOf(wish: Reshape, design: Design, limits: Limits): Bound | null {
  const sizes = sizesOf(design.network)
  const L = sizes.length - 1
  switch (wish.kind) {
    case "remove-neuron":
      return (sizes[wish.l] ?? 0) <= 1 ? "least" : null
    case "remove-layer":
      return wish.l < 1 || wish.l >= L ? "least" : null
    case "add-neuron":
    case "add-layer": {
      if (wish.kind === "add-neuron" && (sizes[wish.l] ?? 0) >= limits.units) return "most-neurons"
      if (wish.kind === "add-layer" && L >= limits.layers) return "most-layers"
      const { layers } = reshaped(design, wish).network
      return layers.reduce((sum, { W }) => sum + W.length, 0) > limits.weights ? "most-weights" : null
    }
    default:
      return null
  }
}

/** Makes changes of the net as one: a new run from the weights that the reader sees, at the step of its first cycle that is most like the present one. One undo. */
export function reshape(wishes: readonly Reshape[], state: State): void {
  const { experiment, frame, replace } = state
  const design = wishes.reduce(reshaped, designOf(state))
  const next: Experiment = {
    ...withData(experiment, design),
    network: design.network,
    cost: design.cost,
    title: titled(dataName(experiment), design.network),
    ...rateAndRule(experiment, frame.cycle),
    edits: [],
  }
  replace(next, { kind: "reshape", wishes }, likeStep(next, state))
}

/** After the update the weights shown are those of a cycle to come: its start. Otherwise the same step of the same sample; of a layer that is gone, the nearest layer's. */
function likeStep(next: Experiment, { experiment, frame, t }: State): number {
  // Of a change made before the picture of the one before it is there, the place asked for counts.
  const at = placeOf(experiment, t).cycle === frame.cycle ? t : frame.t
  const { done, perCycle } = placeOf(experiment, at)
  if (at === 0 || done === perCycle) return 0
  const m = batchAt(next, 0).length
  const L = next.network.layers.length
  const before = planned(experiment, at)
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < m * stepsPerSample(L) + 2; index++) {
    const { kind, l, i } = plannedAt(L, m, index)
    if (kind !== before.kind || (i ?? 0) !== Math.min(before.i ?? 0, m - 1)) continue
    const distance = Math.abs((l ?? 0) - (before.l ?? 0))
    if (distance < least) [nearest, least] = [index + 1, distance]
  }
  return nearest
}
