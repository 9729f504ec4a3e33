import { type Costs, mostPoints } from "../timeline/costSeries"
import type { Experiment } from "../timeline/experiment"
import type { Evaluated, Learning } from "../timeline/training"
import { keepsTraining } from "./experimentSlice"
import { sameRun } from "./sameRun"

/** Most evaluations that are kept of a run. */
export const mostEvaluations = 500

/** The first cycle of which what is known may differ in two experiments: 0 for other runs, ∞ for the same. Another η or rule is felt only after the update of its cycle. */
export function firstDifference(a: Experiment, b: Experiment): number {
  if (!sameRun(a, b)) return 0
  const at = a.edits.findIndex((edit, index) => edit !== b.edits[index])
  const from = at === -1 ? a.edits.length : at
  return Math.min(
    ...[...a.edits.slice(from), ...b.edits.slice(from)].map(
      ({ cycle, change }) => cycle + (keepsTraining(change) ? 1 : 0),
    ),
    Number.POSITIVE_INFINITY,
  )
}

/** Cycles of a run of which no cost is known, before or after those of which one is; null where all that are done have been seen. `done`: so many are. */
export function unseen(learning: Learning | null, done: number): { readonly from: number; readonly to: number } | null {
  const { cycles = [] } = learning?.costs ?? {}
  const [first, last] = [cycles[0] ?? done, cycles[cycles.length - 1] ?? done]
  if (first > 0) return { from: 0, to: first }
  return last + 1 < done ? { from: last + 1, to: done } : null
}

/** What is known of a run of the cycles before one; null where that is no curve. */
export function learningBefore(learning: Learning, cycle: number): Learning | null {
  const before = parts(learning, (at) => at < cycle)
  return before.costs.cycles.length > 1 ? { ...learning, ...before, end: null } : null
}

/** What was known of a run with what training has found since it began: its costs take the place of those of the same cycles. */
export function withNews(
  former: Pick<Learning, "costs" | "evaluations"> | null,
  costs: Costs,
  evaluations: readonly Evaluated[],
): Pick<Learning, "costs" | "evaluations"> {
  const [first, last] = [costs.cycles[0] ?? 0, costs.cycles.at(-1) ?? -1]
  const before = former && parts(former, (cycle) => cycle < first)
  const after = former && parts(former, (cycle) => cycle > last)
  const own = new Set(evaluations.map(({ cycle }) => cycle))
  const others = former?.evaluations.filter(({ cycle }) => !own.has(cycle)) ?? []
  return {
    costs: thinned([before?.costs, costs, after?.costs].flatMap((part) => part ?? [])),
    evaluations: halved([...others, ...evaluations].sort((a, b) => a.cycle - b.cycle)),
  }
}

function parts({ costs, evaluations }: Pick<Learning, "costs" | "evaluations">, isIn: (cycle: number) => boolean) {
  const kept = Array.from(costs.cycles, (cycle, i) => (isIn(cycle) ? i : -1)).filter((i) => i >= 0)
  return {
    costs: {
      cycles: Float64Array.from(kept, (i) => costs.cycles[i] ?? 0),
      C: Float64Array.from(kept, (i) => costs.C[i] ?? 0),
    },
    evaluations: evaluations.filter(({ cycle }) => isIn(cycle)),
  }
}

/** One series of one spacing, however far apart its parts were kept: what stays are the cycles that a power of two divides, which is the smallest that leaves not too many of the run up to its end; and the last one. */
function thinned(all: readonly Costs[]): Costs {
  const points = all.flatMap(({ cycles, C }) => Array.from(cycles, (cycle, i) => [cycle, C[i] ?? 0] as const))
  const [last = 0] = points.at(-1) ?? []
  let every = 1
  while (Math.floor(last / every) >= mostPoints) every *= 2
  const kept = points.filter(([cycle], i) => cycle % every === 0 || i === points.length - 1)
  return { cycles: Float64Array.from(kept, ([cycle]) => cycle), C: Float64Array.from(kept, ([, C]) => C) }
}

/** Every second one goes until there are not too many; the first and the last one stay. */
function halved(all: readonly Evaluated[]): readonly Evaluated[] {
  let kept = all
  while (kept.length > mostEvaluations) kept = kept.filter((_, i) => i === 0 || (kept.length - 1 - i) % 2 === 0)
  return kept
}

/** So many times the cost that a run began with, or had at its best, is far off. */
const far = 10

/** Whether all samples cost far more than where the run began. */
export function hasGrown(learning: Learning | null): boolean {
  const [first, last] = endsOf(learning)
  return first !== undefined && last !== undefined && last > far * first
}

/** Whether they cost less than there. */
export function hasRecovered(learning: Learning | null): boolean {
  const [first, last] = endsOf(learning)
  return first !== undefined && last !== undefined && last < first
}

function endsOf(learning: Learning | null): readonly (number | undefined)[] {
  return [learning?.evaluations[0]?.train.C, learning?.evaluations.at(-1)?.train.C]
}

/** Where a run that has got lost is gone back to: the cycle that training began with or, where it was lost already, the one that cost least. */
export function calmStart(learning: Learning | null, from: number): number {
  const { cycles = [], C = [] } = learning?.costs ?? {}
  let [best, least, there] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const [i, cycle] of [...cycles].entries()) {
    const cost = C[i] ?? Number.NaN
    if (cycle > from) break
    there = cost
    if (cost < least) [best, least] = [cycle, cost]
  }
  return Number.isFinite(least) && !(there <= far * least) ? best : from
}
