import { coordinates, type FeatureId, featured } from "../data/features"
import { split } from "../data/split"
import type { Sample } from "../engine/network"
import { type Data, withData } from "../timeline/data"
import { changesAt, networkAfter, rateAndRule } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import type { Fit } from "../timeline/fit"
import type { Design } from "../timeline/reshape"
import type { State } from "./state"
import { titled } from "./titled"

/** How points become data. */
export interface Preparing {
  readonly features: readonly FeatureId[]
  /** In %; null: all of them train, in their order. */
  readonly heldOut: number | null
  readonly seed: number
}

/** Points as data: features of them in place of their coordinates, a share held out. */
export function dataFrom(points: readonly Sample[], { features, heldOut, seed }: Preparing): Data {
  const { train, test } = heldOut === null ? { train: points, test: [] } : split(points, heldOut, seed)
  const isBare = points[0]?.x.length !== 2 || String(features) === String(coordinates)
  const told = (sample: Sample) => (isBare ? sample : featured(sample, features))
  return {
    samples: train.map(told),
    ...(test.length > 0 && { test: test.map(told) }),
    ...(!isBare && { features }),
  }
}

/** The net as its run began: other data do not begin from what these have made of it, nor from a run that broke. */
export function beginningOf(experiment: Experiment): Pick<Design, "network" | "cost"> {
  return { network: networkAfter(experiment.network, changesAt(experiment, 0)), cost: experiment.cost }
}

/** The present run with other data and the net that fits them, before the first step; the rule of the update stays, and η as it was set last. `name`: what the data is called. */
export function withTaken({ experiment, frame }: State, fit: Fit, batchSize: number, name: string): Experiment {
  const { changes: _, network, cost, ...data } = fit
  return {
    ...withData(experiment, data),
    network,
    cost,
    title: titled(name, network),
    batchSize: Math.min(batchSize, data.samples.length),
    ...rateAndRule(experiment, frame.cycle),
    edits: [],
  }
}
