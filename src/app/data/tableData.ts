import { featured, pointOf } from "../../data/features"
import { costs } from "../../engine/costs"
import type { Sample } from "../../engine/network"
import { sizesOf } from "../../engine/network"
import { designOf } from "../../store/reshaping"
import type { State } from "../../store/state"
import type { Data } from "../../timeline/data"
import { type ReadRows, type Row, readRows, rowsOf } from "./rows"

/** The samples of the present run as a table: where the inputs are features, the points that they are made of. */
export interface TableOf {
  readonly rows: readonly Row[]
  readonly inputs: number
  readonly outputs: number
  /** Names of the columns; null where they have none. */
  readonly names: readonly string[] | null
  readonly hasFeatures: boolean
}

export function tableOf(state: State): TableOf {
  const { samples, test = [], features, names, network } = designOf(state)
  const bare = ({ x, y, point }: Sample): Sample => ({
    x: features ? Float64Array.from(pointOf({ x, y, ...(point && { point }) }, features) ?? [0, 0]) : x,
    y,
  })
  const outputs = sizesOf(network).at(-1) ?? 0
  return {
    rows: rowsOf(samples.map(bare), test.map(bare)),
    inputs: features ? 2 : (sizesOf(network)[0] ?? 0),
    outputs,
    names: names ? [...(features ? ["x₁", "x₂"] : names.x), ...names.y] : null,
    hasFeatures: features !== undefined,
  }
}

/** The rows as data for the present net. */
export function readTable(rows: readonly Row[], { inputs }: TableOf, { experiment }: State): ReadRows {
  return readRows(rows, inputs, costs[experiment.cost].targets)
}

/** Rows that were read, with the features and names of the run. */
export function dataOfTable(samples: readonly Sample[], test: readonly Sample[], { experiment }: State): Data {
  const { features, names } = experiment
  const told = (sample: Sample) => (features ? featured(sample, features) : sample)
  return {
    samples: samples.map(told),
    ...(test.length > 0 && { test: test.map(told) }),
    ...(features && { features }),
    ...(names && { names }),
  }
}
