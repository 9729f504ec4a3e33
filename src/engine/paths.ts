import type { CostId } from "./costs"
import { layerOf, type Network, type Sample } from "./network"
import { closingFactors } from "./operations"
import type { Parameter } from "./parameter"
import { activationOf, createBuffers, forwardFrom, outputError } from "./sample"

/** One way by which a number reaches the cost: the neurons it passes, from its own layer to the output, and the product of the factors on it. */
export interface CostPath {
  readonly through: readonly number[]
  /** In the order of the way: a of the neuron below (a weight's only), then σ′ and the next weight in turn, at last ∂C/∂a, or δ of the output where that is one with σ′. */
  readonly factors: readonly number[]
  readonly product: number
}

/** All paths from a number to the cost of one sample. */
export interface CostPaths {
  /** How many there are; those listed are the largest. */
  readonly count: number
  readonly listed: readonly CostPath[]
  /** Of all of them: ∂C/∂w. */
  readonly sum: number
  /** Whether δ of the output closes each path, not σ′ · ∂C/∂a. */
  readonly closedByDelta: boolean
}

/** Paths that are listed at most. */
const mostListed = 64

/** A path under way: `best` is the size of its largest completion. */
interface Beginning {
  readonly through: readonly number[]
  readonly factors: readonly number[]
  readonly product: number
  readonly best: number
}

/** Follows a number through the network to the cost of a sample. null where a hidden layer has no slope for each neuron (softmax), or a number is not finite. */
export function pathsOf(network: Network, { x, y }: Sample, cost: CostId, { l, j, k }: Parameter): CostPaths | null {
  const L = network.layers.length
  const buffers = createBuffers(network)
  buffers.a[0] = x
  forwardFrom(network, buffers, 1)
  outputError(network, buffers, cost, y)
  const closedByDelta = closingFactors(network, cost) === 1
  const slopes = slopesOf(network, buffers)
  const below = k === null ? [] : [buffers.a[l - 1]?.[k] ?? Number.NaN]

  const closing: Closing = (i) => (closedByDelta ? [buffers.delta[L]![i]!] : [slopes[L]![i]!, buffers.dCda[L]![i]!])
  const factorsTo: FactorsTo = (m, from, to) => {
    const { inputs, W } = layerOf(network, m + 1)
    return [slopes[m]![from]!, W[to * inputs + from]!]
  }

  if (slopes.slice(l, L).some((slope) => slope === null)) return null
  const listed = largestPaths(network, l, j, below, closing, factorsTo)
  const sum = multiply(below) * sumFrom(network, l, j, closing, factorsTo)
  if (!Number.isFinite(sum) || listed.some(({ product }) => !Number.isFinite(product))) return null
  const count = network.layers.slice(l).reduce((ways, { units }) => ways * units, 1)
  return { count, listed, sum, closedByDelta }
}

/** The paths with the largest products, the largest first. Of the beginnings of a length those with the largest completions are kept: no one of the largest paths is missing. */
function largestPaths(
  network: Network,
  l: number,
  j: number,
  below: readonly number[],
  closing: Closing,
  factorsTo: FactorsTo,
): readonly CostPath[] {
  const best = largestFrom(network, l, closing, factorsTo)
  const start = multiply(below)
  let paths: readonly Beginning[] = [
    { through: [j], factors: below, product: start, best: Math.abs(start) * best[l]![j]! },
  ]
  for (let m = l; m < network.layers.length; m++) {
    const next = paths.flatMap(({ through, factors, product }) =>
      best[m + 1]!.map((rest, to): Beginning => {
        const added = factorsTo(m, through.at(-1)!, to)
        const sofar = product * multiply(added)
        return {
          through: [...through, to],
          factors: [...factors, ...added],
          product: sofar,
          best: Math.abs(sofar) * rest,
        }
      }),
    )
    paths = next.sort((one, other) => other.best - one.best).slice(0, mostListed)
  }
  return paths.map(({ through, factors, product }) => {
    const last = closing(through.at(-1)!)
    return { through, factors: [...factors, ...last], product: product * multiply(last) }
  })
}

/** What a neuron of the output adds at the end. */
type Closing = (i: number) => readonly number[]
/** From a neuron of layer m to one of the next: its slope and the weight. */
type FactorsTo = (m: number, from: number, to: number) => readonly number[]

/** σ′(z) of each layer; null where its derivative is a matrix. */
function slopesOf(network: Network, { z, a }: ReturnType<typeof createBuffers>): readonly (Float64Array | null)[] {
  return z.map((ofLayer, l) => {
    if (l === 0) return null
    const slope = new Float64Array(ofLayer.length)
    const { slope: into } = activationOf(layerOf(network, l))
    into?.(ofLayer, a[l]!, slope)
    return into ? slope : null
  })
}

/** For each neuron from layer l up the size of the largest product from there to the cost. */
function largestFrom({ layers }: Network, l: number, closing: Closing, factorsTo: FactorsTo): readonly number[][] {
  const L = layers.length
  const best: number[][] = []
  for (let m = L; m >= l; m--) {
    best[m] = Array.from({ length: layers[m - 1]!.units }, (_, from) =>
      m === L
        ? Math.abs(multiply(closing(from)))
        : Math.max(...best[m + 1]!.map((rest, to) => Math.abs(multiply(factorsTo(m, from, to))) * rest)),
    )
  }
  return best
}

/** The sum of the products of all paths from neuron j of layer l, gathered on the way up. */
function sumFrom({ layers }: Network, l: number, j: number, closing: Closing, factorsTo: FactorsTo): number {
  let sums = Array.from({ length: layers[l - 1]!.units }, (_, i): number => (i === j ? 1 : 0))
  for (let m = l; m < layers.length; m++) {
    const reached = sums
    sums = Array.from({ length: layers[m]!.units }, (_, to) =>
      reached.reduce((sum, way, from) => (way === 0 ? sum : sum + way * multiply(factorsTo(m, from, to))), 0),
    )
  }
  return sums.reduce((sum, way, i) => sum + way * multiply(closing(i)), 0)
}

function multiply(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1)
}
