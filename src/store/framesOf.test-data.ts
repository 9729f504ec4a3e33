import type { ActivationId } from "../engine/activations"
import type { CostId } from "../engine/costs"
import { equationsOf } from "../notation/equations"
import type { Equation } from "../notation/expression"
import { startOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import { createSeeker } from "../timeline/seeker"
import type { Frame } from "../timeline/trace"

/** The frame after each step of so many cycles. */
export function framesOf(experiment: Experiment, cycles: number): Frame[] {
  const seeker = createSeeker(experiment)
  const frames: Frame[] = []
  for (let t = 1; t <= startOf(experiment, cycles); t++) {
    const search = seeker.seek(t)
    let next = search.next()
    while (!next.done) next = search.next()
    if (next.value.kind === "fault") break
    frames.push(next.value.frame)
  }
  return frames
}

/** The equations of a frame's step; of mean and update those of all layers. */
export function shownEquations({ step, trace }: Frame, cost: CostId): readonly Equation[] {
  if (!step) return []
  const l = "l" in step ? step.l : step.kind === "input" ? 0 : null
  if (l !== null || step.kind === "cost") return equationsOf({ kind: step.kind, l }, trace.network, cost)
  return trace.network.layers.flatMap((_, index) =>
    equationsOf({ kind: step.kind, l: null }, trace.network, cost, index + 1, trace),
  )
}

/** 2-2-2 with the activation in both layers, and outputs between 0 and 1, where all costs are defined. */
export function small(activation: ActivationId, cost: CostId, w: readonly number[]): Experiment {
  const layer = (at: number) => ({
    inputs: 2,
    units: 2,
    activation,
    W: Float64Array.from(w.slice(at, at + 4)),
    b: Float64Array.from(w.slice(at + 4, at + 6)),
  })
  return {
    title: "",
    network: { layers: [layer(0), layer(6)] },
    cost,
    eta: 0.1,
    samples: [{ x: Float64Array.from([0.3, 0.2]), y: Float64Array.from([1, 0]) }],
    batchSize: 1,
    edits: [],
  }
}
