import { batchLength, cyclesPerEpoch } from "./cycle"
import type { Experiment } from "./experiment"

/** The cost of the batch of each of some cycles: C[i] is the mean over the batch of cycle `cycles[i]`, with the weights before its update. */
export interface Costs {
  readonly cycles: Float64Array
  readonly C: Float64Array
}

/** Most points that are kept of a run, however long it is. */
export const mostPoints = 2000

/** Costs as they come. At first of every cycle; whenever these are too many every second one goes, so that what is kept are exact numbers, evenly spaced. */
export interface CostSeries {
  add(cycle: number, C: number): void
  /** A copy; with the last cycle, even where the spacing would leave it out. */
  read(): Costs
}

export function createCostSeries(most = mostPoints): CostSeries {
  let every = 1
  let kept: (readonly [cycle: number, C: number])[] = []
  let last: readonly [cycle: number, C: number] | null = null
  return {
    add(cycle, C) {
      last = [cycle, C]
      if (cycle % every !== 0) return
      kept.push(last)
      while (kept.length > most) {
        every *= 2
        kept = kept.filter(([at]) => at % every === 0)
      }
    },
    read() {
      const all = last && last !== kept.at(-1) ? [...kept, last] : kept
      return { cycles: Float64Array.from(all, ([cycle]) => cycle), C: Float64Array.from(all, ([, C]) => C) }
    },
  }
}

/** Things as they come, of which so many are kept, evenly spaced, and the last one. */
export interface Spaced<T> {
  add(one: T): void
  read(): readonly T[]
}

export function createSpaced<T>(most: number): Spaced<T> {
  let every = 1
  let count = 0
  let kept: readonly T[] = []
  let last: T | null = null
  return {
    add(one) {
      last = one
      if (count % every === 0) kept = [...kept, one]
      count += 1
      if (kept.length <= most) return
      every *= 2
      kept = kept.filter((_, i) => i % 2 === 0)
    },
    read: () => (last !== null && last !== kept.at(-1) ? [...kept, last] : kept),
  }
}

/** The mean cost over all samples, each with the weights that its batch had, at the end of each epoch; null within one, and at the end of one whose beginning was not seen. */
export function createEpochMeans(experiment: Experiment): (cycle: number, C: number) => number | null {
  const perEpoch = cyclesPerEpoch(experiment)
  const all = experiment.samples.length
  let [sum, seen] = [0, 0]
  return (cycle, C) => {
    const m = batchLength(experiment, cycle)
    sum += m * C
    seen += m
    if ((cycle + 1) % perEpoch !== 0) return null
    const mean = seen === all ? sum / all : null
    sum = seen = 0
    return mean
  }
}

/** What the costs of a run say about how it goes. */
export type CostSign = "grew" | "still" | "moves"

const growth = 10
const epochsOfGrowth = 5
const cyclesOfRest = 100
const rest = 1e-6

/** Reads signs off the mean costs of a run's epochs, each with the last cycle of its epoch: that C grew tenfold within five epochs and beyond where it began, or has not moved for a hundred cycles. */
export function createSigns(): { add(cycle: number, mean: number): CostSign | null } {
  let first: number | null = null
  let recent: readonly number[] = []
  let anchor: { readonly cycle: number; readonly mean: number } | null = null
  return {
    add(cycle, mean) {
      const grew = recent.length > 0 && mean > growth * Math.min(...recent) && mean > (first ?? mean)
      first ??= mean
      recent = [...recent.slice(1 - epochsOfGrowth), mean]
      anchor ??= { cycle, mean }
      const isStill = Math.abs(mean - anchor.mean) <= rest * Math.abs(anchor.mean)
      const isLong = cycle - anchor.cycle >= cyclesOfRest
      if (!isStill || isLong) anchor = { cycle, mean }
      return grew ? "grew" : isStill ? (isLong ? "still" : null) : "moves"
    },
  }
}
