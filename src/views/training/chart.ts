import { scaleLinear, scaleLog } from "d3"
import type { Evaluation } from "../../engine/evaluate"
import { printDigits } from "../../notation/number"
import { spokenNumber } from "../../store/termName"
import type { Learning } from "../../timeline/training"

/** The drawing's own units, margins included. */
export const plot = { width: 360, height: 196, left: 46, right: 22, top: 14, bottom: 34 }

/** What is drawn over the cycles: C, or the share of samples whose class is right. */
export type Measure = "cost" | "accuracy"

/** As many letters as there is room for beside the axis. */
const mostLetters = 7

/** The smallest C on a logarithmic axis: what is 0 is drawn there. */
const least = 1e-12

type Shown = Pick<Learning, "costs" | "evaluations">

/** Of the costs of batches, which scatter, so large a part has room: the rest is cut off. */
const seenOfBatches = 0.9

/** A number of an evaluation; NaN where there is none. */
export function measured(evaluation: Evaluation | null, measure: Measure): number {
  return (measure === "cost" ? evaluation?.C : evaluation?.accuracy) ?? Number.NaN
}

/** Whether there are classes that can be right. */
export function hasAccuracy({ evaluations }: Shown): boolean {
  return evaluations.some(({ train }) => train.accuracy !== null)
}

/** Axes for all of several runs: cycles to the right, upwards C, or shares from 0 to 1. Values that are not finite do not count. */
export function axesOf(runs: readonly Shown[], measure: Measure, isLog: boolean) {
  const last = Math.max(1, ...runs.map(lastCycle))
  const x = scaleLinear([0, last], [plot.left, plot.width - plot.right])
  const upwards = [plot.height - plot.bottom, plot.top]
  if (measure === "accuracy") return { x, y: scaleLinear([0, 1], upwards) }
  const all = runs.flatMap(({ costs, evaluations }) => [
    ...Array.from(costs.C.toSorted()).slice(0, Math.ceil(costs.C.length * seenOfBatches)),
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

/** Of a logarithmic axis powers of ten, where there are two; a few others where there are not. */
export function ticksOf(y: { ticks(count: number): number[] }, isLog: boolean): readonly number[] {
  const all = y.ticks(5)
  if (!isLog) return all
  const powers = all.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6))
  const some = powers.length >= 2 ? powers : all
  return some.filter((_, i) => i % Math.ceil(some.length / 6) === 0)
}

/** A number beside the axis: there is no room for the digits of one that needs a power of ten. */
export function tickText(tick: number): string {
  const text = spokenNumber(tick)
  return text.includes("10") && text.length > mostLetters ? printDigits(tick, 1) : text
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

/** The cost of the batch of the cycle nearest to one. */
export function batchNear({ costs }: Shown, cycle: number): { readonly cycle: number; readonly C: number } | null {
  let at = -1
  for (const [i, known] of costs.cycles.entries())
    if (at < 0 || Math.abs(known - cycle) < Math.abs((costs.cycles[at] ?? 0) - cycle)) at = i
  return at < 0 ? null : { cycle: costs.cycles[at] ?? 0, C: costs.C[at] ?? Number.NaN }
}
