import { type Phase, phaseOf } from "../../engine/step"
import { planOf } from "../../timeline/cycle"

/** A stretch of the timeline: `from` steps done at its left end, `to` at its right. */
export interface Tick {
  readonly from: number
  readonly to: number
  readonly phase: Phase
}

/** More marks than this cannot be told apart. */
const most = 120

/** The marks of a cycle of m samples: one for each step; in a long cycle one for each phase of a sample; in a very long one a few for all samples. */
export function ticksOf(L: number, m: number): readonly Tick[] {
  const plan = planOf(L, m)
  const steps = plan.map(({ kind }, index) => ({ from: index, to: index + 1, phase: phaseOf(kind) }))
  if (steps.length <= most) return steps
  const phases = merge(steps)
  if (phases.length <= most) return phases
  const samples = phases.length - 1
  const stride = Math.ceil(samples / most)
  const coarse = phases.slice(0, samples).filter((_, index) => index % stride === 0)
  return coarse
    .map((tick, index) => ({ ...tick, to: coarse[index + 1]?.from ?? plan.length - 2 }))
    .concat(phases.slice(-1))
}

/** Neighbours of one phase as one. */
function merge(ticks: readonly Tick[]): Tick[] {
  const merged: Tick[] = []
  for (const tick of ticks) {
    const last = merged.at(-1)
    if (last?.phase === tick.phase) merged[merged.length - 1] = { ...last, to: tick.to }
    else merged.push(tick)
  }
  return merged
}
