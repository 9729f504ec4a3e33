import { costPlane } from "../../engine/costPlane"
import type { Network } from "../../engine/network"
import { type Parameter, parameterOf } from "../../engine/parameter"
import { samplesAt } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"
import type { Seen } from "../../timeline/history"
import { middles, type Range, roomy } from "./plane"

/** C over a plane of two numbers, and the way that the run took on it. */
export interface Descent {
  readonly experiment: Experiment
  readonly over: readonly [Parameter, Parameter]
  /** Points along a side. */
  readonly side: number
  readonly ranges: readonly [Range, Range]
  /** At the middles of its cells, row by row, the highest row last. */
  readonly C: Float64Array
  readonly path: readonly Seen<Range>[]
}

/** So many samples make the cost; of more, the first. */
export const mostSamples = 200
/** The least that is seen of each number, either way. */
const least = 1

/** Where a network is on the plane. */
export function* placeOn(over: Descent["over"], network: Network, cycle: number): Generator<number, Range> {
  yield cycle
  return [parameterOf(network, over[0]), parameterOf(network, over[1])]
}

interface Wish extends Pick<Descent, "experiment" | "over" | "side" | "path"> {
  readonly network: Network
}

/** The plane around a network and the way to it. */
export function* descent({ experiment, network, over, path, side }: Wish): Generator<number, Descent> {
  const rangeOf = (which: 0 | 1): Range => {
    const middle = parameterOf(network, over[which])
    return roomy([...path.map(({ seen }) => seen[which]), middle - least, middle + least], 0.15)
  }
  const ranges = [rangeOf(0), rangeOf(1)] as const
  const samples = samplesAt(experiment, path.at(-1)?.cycle ?? 0).slice(0, mostSamples)
  const middleOf = (range: Range): Range => [middles(range, side)[0]!, middles(range, side)[side - 1]!]
  const question = { parameters: over, ranges: [middleOf(ranges[0]), middleOf(ranges[1])] as const, points: side }
  const C = yield* costPlane(network, samples, experiment.cost, question)
  return { experiment, over, side, ranges, C, path }
}

/** Parts of equal area that lines part the plane into. */
const parts = 10
/** C is told at so many places of the scale. */
const told = [0, 0.25, 0.5, 0.75, 1]

/** Levels of C for the eye, the highest row first: by the part of the plane where C is lower, so that a steep wall does not hide a flat valley. Strengths are square roots, as a picture paints them. `ticks` are C where a quarter, a half … of the plane is lower. */
export function shadesOf(C: Float64Array, side: number) {
  const sorted = [...C.filter(Number.isFinite).sort()]
  const rank = new Map<number, number>()
  for (const [index, value] of sorted.entries())
    if (!rank.has(value)) rank.set(value, index / Math.max(1, sorted.length - 1))
  const rows = Array.from({ length: side }, (_, row) => C.slice((side - 1 - row) * side, (side - row) * side))
  const shades = Float64Array.from(
    rows.flatMap((row) => [...row]),
    (value) => (rank.get(value) ?? 1) ** 2,
  )
  return {
    shades,
    levels: Array.from({ length: parts - 1 }, (_, i) => ((i + 1) / parts) ** 2),
    ticks: told.map((share) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN),
  }
}
