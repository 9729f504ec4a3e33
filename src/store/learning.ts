import { type Costs, mostPoints } from "../timeline/costSeries"
import type { Experiment } from "../timeline/experiment"
import type { Evaluated, Learning } from "../timeline/training"
import { sameRun } from "./sameRun"

/** Most evaluations that are kept of a run. */
export const mostEvaluations = 500

/** The first cycle from which on two experiments may differ: 0 for other runs, ∞ for the same. */
export function firstDifference(a: Experiment, b: Experiment): number {
  if (!sameRun(a, b) || a.eta !== b.eta || a.batchSize !== b.batchSize) return 0
  const at = a.edits.findIndex((edit, index) => edit !== b.edits[index])
  const from = at === -1 ? a.edits.length : at
  return Math.min(
    ...[...a.edits.slice(from), ...b.edits.slice(from)].map(({ cycle }) => cycle),
    Number.POSITIVE_INFINITY,
  )
}

/** What is known of a run of the cycles before one. */
export function learningBefore(learning: Learning, cycle: number): Learning {
  const isBefore = (at: number) => at < cycle
  return { ...learning, ...parts(learning, isBefore) }
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

/** One series, so thinned that it is not too long: what stays are the cycles that a power of two divides, and the last one. */
function thinned(all: readonly Costs[]): Costs {
  const points = all.flatMap(({ cycles, C }) => Array.from(cycles, (cycle, i) => [cycle, C[i] ?? 0] as const))
  let every = 1
  let kept = points
  while (kept.length > mostPoints) {
    every *= 2
    kept = points.filter(([cycle], i) => cycle % every === 0 || i === points.length - 1)
  }
  return { cycles: Float64Array.from(kept, ([cycle]) => cycle), C: Float64Array.from(kept, ([, C]) => C) }
}

/** Every second one goes until there are not too many; the last one stays. */
function halved(all: readonly Evaluated[]): readonly Evaluated[] {
  let kept = all
  while (kept.length > mostEvaluations) kept = kept.filter((_, i) => (kept.length - 1 - i) % 2 === 0)
  return kept
}
