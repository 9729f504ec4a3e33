import { type Phase, phaseOf } from "../../engine/step"
import { plannedAt, stepsPerSample } from "../../timeline/cycle"

/** A stretch of the timeline: `from` steps done at its left end, `to` at its right. */
export interface Tick {
  readonly from: number
  readonly to: number
  /** "samples": whole samples, with all their phases. */
  readonly phase: Phase | "samples"
  /** The phase of a step inside it. */
  current(done: number): Phase
}

/** More marks than this cannot be told apart. */
const most = 120

/** The marks of a cycle of m samples: one for each step; in a long cycle one for each phase of a sample; in a longer one for each sample, or for a few of them; then the update. */
export function ticksOf(L: number, m: number): readonly Tick[] {
  const s = stepsPerSample(L)
  const current = (done: number) => phaseOf(plannedAt(L, m, done - 1).kind)
  const tick = (from: number, to: number): Tick => ({ from, to, phase: current(from + 1), current })
  const end = m * s
  if (end + 2 <= most) return Array.from({ length: end + 2 }, (_, index) => tick(index, index + 1))
  const last = tick(end, end + 2)
  // Forward, cost, backward and gradients: four phases a sample.
  if (4 * m < most) return [...phasesUpTo(end, current).map(([from, to]) => tick(from, to)), last]
  const group = Math.ceil(m / (most - 1)) * s
  const groups = Array.from({ length: Math.ceil(end / group) }, (_, index) => index * group)
  return [...groups.map((from) => ({ ...tick(from, Math.min(end, from + group)), phase: "samples" as const })), last]
}

/** The stretches of one phase among the first `end` steps. */
function phasesUpTo(end: number, phaseAfter: (done: number) => Phase): readonly (readonly [number, number])[] {
  const starts = Array.from({ length: end }, (_, index) => index).filter(
    (index) => index === 0 || phaseAfter(index) !== phaseAfter(index + 1),
  )
  return starts.map((from, index) => [from, starts[index + 1] ?? end])
}
