import type { CostSign } from "../timeline/costSeries"
import { createCostSeries } from "../timeline/costSeries"
import { samplesBefore } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import type { Evaluated } from "../timeline/training"
import type { Trained } from "./protocol"

/** Holds what is done beside training to a part of the time. */
export interface Pace {
  /** Whether there is time for it; `isUnderWay`: for more of what has begun. */
  isDue(isUnderWay?: boolean): boolean
  /** It took so many ms. */
  took(ms: number): void
}

/** `least`: ms between two beginnings, so many ms after the first. `headStart`: ms that it may take before the part of the time counts. */
export function createPace(part: number, least: (age: number) => number, now: () => number, headStart = 0): Pace {
  const began = now()
  let last = Number.NEGATIVE_INFINITY
  let spent = 0
  let isFirst = true
  return {
    isDue(isUnderWay = false) {
      const time = now()
      if (spent > headStart + part * (time - began)) return false
      if (isUnderWay) return true
      if (time - last < least(time - began)) return false
      last = time
      return true
    },
    took(ms) {
      // The first time is slower than any later one.
      if (!isFirst) spent += ms
      isFirst = false
    },
  }
}

/** What some work takes that is the same each time, in ms: the shortest of the last three times, for in a longer one a busy machine did something else. */
export function createUsual(): (ms: number) => number {
  let recent: readonly number[] = []
  return (ms) => {
    recent = [...recent.slice(-2), ms]
    return Math.min(...recent)
  }
}

/** Least ms between two messages with all costs in them, and between two looks at the speed. */
const betweenCosts = 100
const betweenSpeeds = 500
/** Most evaluations that wait to be told; where nobody looks, the newest are told. */
const mostEvaluations = 500

/** What there is to tell, collected until it is told. */
export function createNews(experiment: Experiment, now: () => number) {
  const costs = createCostSeries()
  let evaluations: readonly Evaluated[] = []
  let sign: CostSign | null = null
  let toldCosts = Number.NEGATIVE_INFINITY
  let from: { readonly time: number; readonly cycle: number } | null = null
  let speed = 0

  function measure(cycle: number): number {
    const time = now()
    from ??= { time, cycle }
    if (time - from.time < betweenSpeeds && speed > 0) return speed
    const samples = samplesBefore(experiment, cycle) - samplesBefore(experiment, from.cycle)
    if (time > from.time) speed = (1000 * samples) / (time - from.time)
    if (time - from.time >= betweenSpeeds) from = { time, cycle }
    return speed
  }

  return {
    cost: costs.add,
    evaluation(evaluated: Evaluated) {
      evaluations = [...evaluations.slice(1 - mostEvaluations), evaluated]
    },
    sign(found: CostSign | null) {
      // Growth is told in any case.
      if (found && sign !== "grew") sign = found
    },
    /** All that was not told yet; the costs "seldom" at most ten times a second. */
    read(cycle: number, often: "seldom" | "now"): Omit<Trained, "frame" | "end"> {
      const withCosts = often === "now" || now() - toldCosts >= betweenCosts
      if (withCosts) toldCosts = now()
      const told = { evaluations, sign }
      evaluations = []
      if (sign === "grew") sign = null
      return { cycle, costs: withCosts ? costs.read() : null, ...told, samplesPerSecond: measure(cycle) }
    },
  }
}
