import type { CostId } from "./costs"
import { layerOf, type Network, type Sample } from "./network"
import type { Parameter } from "./parameter"
import { costOf, createForward, forwardFrom } from "./sample"

/** Two numbers of a network, and between which values each is looked at. */
export interface PlaneQuestion {
  readonly parameters: readonly [Parameter, Parameter]
  readonly ranges: readonly [readonly [number, number], readonly [number, number]]
  /** Points along each side. */
  readonly points: number
}

/** C over a plane of two numbers, all others as they are: the mean over the samples, row by row, the first number along a row. NaN where it is not finite. Yields now and then, so that the caller can pause or give up. */
export function* costPlane(
  network: Network,
  samples: readonly Sample[],
  cost: CostId,
  { parameters, ranges, points }: PlaneQuestion,
): Generator<number, Float64Array> {
  const own: Network = {
    layers: network.layers.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() })),
  }
  const C = new Float64Array(points * points)
  const forward = createForward(own)
  for (let at = 0; at < C.length; at++) {
    set(own, parameters[0], between(ranges[0], (at % points) / (points - 1)))
    set(own, parameters[1], between(ranges[1], Math.floor(at / points) / (points - 1)))
    let sum = 0
    for (const { x, y } of samples) {
      forward.a[0] = x
      forwardFrom(own, forward, 1)
      sum += costOf(own, forward, cost, y)
    }
    C[at] = Number.isFinite(sum) ? sum / samples.length : Number.NaN
    yield at
  }
  return C
}

function set(network: Network, { l, j, k }: Parameter, value: number): void {
  const { W, b, inputs } = layerOf(network, l)
  if (k === null) b[j] = value
  else W[j * inputs + k] = value
}

function between([from, to]: readonly [number, number], share: number): number {
  return from + (to - from) * share
}
