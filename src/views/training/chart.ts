import { scaleLinear, scaleLog } from "d3"
import type { Evaluation } from "../../engine/evaluate"
import type { Frame } from "../../timeline/trace"
import type { Learning } from "../../timeline/training"

/** A drawing's own units, margins included; and for the lines of its legend how long a sample of a line is, how wide a column of numbers, and the letters that have room in a heading and in a name. */
export const plots = {
  wide: {
    ...{ width: 360, height: 192, left: 50, right: 22, top: 24, bottom: 36 },
    ...{ length: 24, column: 64, heading: 40, name: 44 },
  },
  // Where there is little room its words are as large.
  narrow: {
    ...{ width: 280, height: 136, left: 46, right: 8, top: 22, bottom: 34 },
    ...{ length: 14, column: 46, heading: 32, name: 38 },
  },
} as const

export type Plot = (typeof plots)["wide" | "narrow"]

/** What is drawn over the cycles: C, or the share of samples whose class is right. */
export type Measure = "cost" | "accuracy"

/** The smallest C on a logarithmic axis: what is 0 is drawn there. */
const least = 1e-12

type Shown = Pick<Learning, "costs" | "evaluations">

/** The costs of batches scatter: what is larger than so many times the one that this part of them stays below is cut off. */
const [usualPart, mostTimesUsual] = [0.9, 2]

/** A number of an evaluation; NaN where there is none. */
export function measured(evaluation: Evaluation | null, measure: Measure): number {
  return (measure === "cost" ? evaluation?.C : evaluation?.accuracy) ?? Number.NaN
}

/** Whether there are classes that can be right. */
export function hasAccuracy({ evaluations }: Shown): boolean {
  return evaluations.some(({ train }) => train.accuracy !== null)
}

/** Axes for all of several runs: cycles to the right, upwards C, or shares from 0 to 1. Values that are not finite do not count. */
export function axesOf(plot: Plot, runs: readonly Shown[], measure: Measure, isLog: boolean) {
  const last = Math.max(1, ...runs.map(lastCycle))
  const x = scaleLinear([0, last], [plot.left, plot.width - plot.right])
  const upwards = [plot.height - plot.bottom, plot.top]
  if (measure === "accuracy") return { x, y: scaleLinear([0, 1], upwards) }
  const all = runs.flatMap(({ costs, evaluations }) => [
    ...usualOf(costs.C),
    ...evaluations.flatMap(({ train, test }) => (test ? [train.C, test.C] : [train.C])),
  ])
  const known = all.filter(Number.isFinite)
  const high = Math.max(...known, least * 10)
  const positive = known.filter((value) => value > least)
  const low = Math.min(...positive, high / 10)
  return {
    x,
    y: isLog ? scaleLog([low * 0.9, high * 1.1], upwards).clamp(true) : scaleLinear([0, high * 1.05], upwards),
  }
}

/** Those of the costs of batches that have room. */
function usualOf(C: Learning["costs"]["C"]): readonly number[] {
  const known = Array.from(C).filter(Number.isFinite)
  const usual = known.toSorted((a, b) => a - b)[Math.ceil(known.length * usualPart) - 1] ?? 0
  return known.filter((value) => value <= mostTimesUsual * usual)
}

/** So many cycles are done at a moment: its own counts once its update is done. */
export function cyclesDone({ cycle, done, perCycle }: Pick<Frame, "cycle" | "done" | "perCycle">): number {
  return cycle + (done === perCycle ? 1 : 0)
}

/** So many cycles of a run are done where the last of its costs was evaluated. */
export function lastCycle({ costs, evaluations }: Shown): number {
  return Math.max((costs.cycles.at(-1) ?? -1) + 1, evaluations.at(-1)?.cycle ?? 0)
}

/** The evaluation nearest to a cycle. */
export function evaluationNear({ evaluations }: Shown, cycle: number) {
  let nearest = evaluations[0]
  for (const one of evaluations)
    if (Math.abs(one.cycle - cycle) < Math.abs((nearest?.cycle ?? 0) - cycle)) nearest = one
  return nearest
}

/** The cost of the batch of a cycle, which are counted from 0; NaN where it is not known. */
export interface BatchCost {
  readonly cycle: number
  readonly C: number
}

/** That of the cycle on the stage. `C`: the mean that the stage has; null before it, when only the run may know it. */
export function batchOnStage({ costs }: Shown, cycle: number, C: number | null): BatchCost {
  return { cycle, C: C ?? costs.C[costs.cycles.indexOf(cycle)] ?? Number.NaN }
}

/** That of the cycle nearest to one, of those that are known. */
export function batchNear({ costs }: Shown, cycle: number): BatchCost | null {
  let at = -1
  for (const [i, known] of costs.cycles.entries())
    if (at < 0 || Math.abs(known - cycle) < Math.abs((costs.cycles[at] ?? 0) - cycle)) at = i
  return at < 0 ? null : { cycle: costs.cycles[at] ?? 0, C: costs.C[at] ?? Number.NaN }
}

/** So many cycles are done at the next place to the right (1) or left (−1) whose cost is known; the ends of the run are such places too. */
export function knownBeside(learning: Shown, done: number, way: 1 | -1): number {
  const { costs, evaluations } = learning
  const known =
    costs.cycles.length > 0 ? Array.from(costs.cycles, (at) => at + 1) : evaluations.map(({ cycle }) => cycle)
  const last = lastCycle(learning)
  return way > 0 ? (known.find((at) => at > done) ?? last) : (known.findLast((at) => at < done) ?? 0)
}

/** Of each of some cycles the evaluation of another run nearest to it, where none of the others is nearer to that; null elsewhere. */
export function alongside(
  cycles: readonly number[],
  other: Shown,
): readonly (Learning["evaluations"][number] | null)[] {
  return cycles.map((cycle) => {
    const near = evaluationNear(other, cycle)
    const away = (from: number) => Math.abs(from - (near?.cycle ?? from))
    return near && cycles.every((from) => away(cycle) <= away(from)) ? near : null
  })
}
