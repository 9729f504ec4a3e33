import type { CostId } from "../../engine/costs"
import { learn } from "../../engine/learn"
import type { Network } from "../../engine/network"

/** One sigmoid neuron that is trained twice from the same start, x = 1 and y = 0, once with each cost. */
export interface TwinStart {
  readonly w: number
  readonly b: number
}

/** The starts of Michael Nielsen, "Neural Networks and Deep Learning", chapter 3. */
export const twinStarts: readonly TwinStart[] = [
  { w: 2, b: 2 },
  { w: 0.6, b: 0.9 },
]

export const twinCosts = ["quadratic", "binary-cross-entropy"] as const satisfies readonly CostId[]

/** η of both, and how often they are updated. */
export const twinEta = 0.15
export const twinUpdates = 300

/** What a twin is after so many updates, in the pass that follows. */
export interface TwinMoment {
  readonly a: number
  readonly C: number
  /** a − y. */
  readonly error: number
  /** σ′(z). */
  readonly slope: number
  readonly delta: number
}

/** The run of one twin: the moment after 0, 1, …, `twinUpdates` updates. */
export function twinRun({ w, b }: TwinStart, cost: CostId): readonly TwinMoment[] {
  const y = 0
  const batch = [{ x: Float64Array.of(1), y: Float64Array.of(y) }]
  let network: Network = {
    layers: [{ inputs: 1, units: 1, activation: "sigmoid", W: Float64Array.of(w), b: Float64Array.of(b) }],
  }
  const moments: TwinMoment[] = []
  while (moments.length <= twinUpdates) {
    const pass = onePass(network, batch, cost, y)
    moments.push(pass.moment)
    network = pass.next
  }
  return moments
}

function onePass(
  network: Network,
  batch: Parameters<typeof learn>[1],
  cost: CostId,
  y: number,
): { readonly moment: TwinMoment; readonly next: Network } {
  let [a, C, slope, delta] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
  const steps = learn(network, batch, cost, twinEta)
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) {
      if (next.value.kind !== "network") throw new Error("a twin's number is not finite")
      return { moment: { a, C, error: a - y, slope, delta }, next: next.value.network }
    }
    const step = next.value
    if (step.kind === "activation") a = step.a[0]!
    if (step.kind === "cost") C = step.C
    if (step.kind === "output-error") [slope, delta] = [step.slope?.[0] ?? Number.NaN, step.delta[0]!]
  }
}

/** After how many updates the output is below one half for the first time; null where it never is. */
export function firstBelowHalf(moments: readonly TwinMoment[]): number | null {
  const at = moments.findIndex(({ a }) => a < 0.5)
  return at < 0 ? null : at
}
