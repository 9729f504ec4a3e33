/** How a mean gradient g becomes a step of the weights, η times which is subtracted. The numbers are PyTorch's, and so are the formulas (torch.optim, version 2). */
export type Optimizer =
  /** w ← w − η g. */
  | { readonly kind: "sgd" }
  /** m ← β m + g, w ← w − η m: Polyak (1964), with g undamped as in PyTorch. 0 ≤ β < 1. */
  | { readonly kind: "momentum"; readonly beta: number }
  /** m ← β m + g, w ← w − η (g + β m): Nesterov (1983), in the form of Sutskever et al. (2013) that PyTorch has. */
  | { readonly kind: "nesterov"; readonly beta: number }
  /** v ← ρ v + (1 − ρ) g², w ← w − η g / (√v + ε): Hinton (2012). 0 ≤ ρ < 1, ε > 0. */
  | { readonly kind: "rmsprop"; readonly rho: number; readonly epsilon: number }
  /** m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ), w ← w − η m̂ / (√v̂ + ε), t counting updates from 1: Kingma and Ba (2015). */
  | { readonly kind: "adam"; readonly beta1: number; readonly beta2: number; readonly epsilon: number }
  /** Adam from weights that first shrink by η · decay of themselves, biases not: Loshchilov and Hutter (2019). */
  | {
      readonly kind: "adamw"
      readonly beta1: number
      readonly beta2: number
      readonly epsilon: number
      readonly decay: number
    }

export type OptimizerKind = Optimizer["kind"]

/** What large weights cost besides C: λ Σ |w| (l1) or ½ λ Σ w² (l2), over weights and not over biases. Its slope, λ sign w with sign 0 = 0 or λ w, is added to the mean gradient before anything else. C itself, and so BP1 to BP4, are without it. */
export type Penalty = { readonly kind: "none" } | { readonly kind: "l1" | "l2"; readonly lambda: number }

/** η over the cycles, n cycles after the learning rate, or the schedule, was last set. step: η · factor^⌊n / every⌋; cosine: floor + ½ (η − floor) (1 + cos(π n / cycles)), and floor from n = cycles on (Loshchilov and Hutter 2017, without restarts). */
export type Schedule =
  | { readonly kind: "constant" }
  | { readonly kind: "step"; readonly every: number; readonly factor: number }
  | { readonly kind: "cosine"; readonly cycles: number; readonly floor: number }

/** All that says how a mean gradient changes the weights, but η itself. */
export interface UpdateRule {
  readonly optimizer: Optimizer
  readonly penalty: Penalty
  /** The largest norm of the whole gradient, penalty included; a longer one is shortened to it. null: none. */
  readonly clip: number | null
  readonly schedule: Schedule
}

/** w ← w − η g and nothing else. */
export const plainSgd: UpdateRule = {
  optimizer: { kind: "sgd" },
  penalty: { kind: "none" },
  clip: null,
  schedule: { kind: "constant" },
}

/** One number for each weight and each bias; index l − 1. */
export type PerParameter = readonly { readonly W: Float64Array; readonly b: Float64Array }[]

/** What an optimizer remembers from cycle to cycle: m of momentum, Nesterov and Adam, v of RMSProp and Adam; null where it has none. Before the first update both are 0. */
export interface Moments {
  /** The optimizer they are of: another kind begins anew. */
  readonly kind: OptimizerKind
  /** Updates that are in them. */
  readonly updates: number
  readonly m: PerParameter | null
  readonly v: PerParameter | null
}

/** The rule that updates a cycle, and what is remembered at its start; null where nothing is, or nothing yet. */
export interface RuleOfCycle {
  readonly rule: UpdateRule
  readonly moments: Moments | null
}

/** How an update by a rule that is more than w ← w − η g came about. */
export interface Ruled {
  readonly rule: UpdateRule
  /** η of this cycle, as its schedule has it. */
  readonly eta: number
  /** g: the mean gradient with the slope of the penalty. */
  readonly gradient: PerParameter
  /** The norm of all of g, and what g is multiplied by so that it is no longer than the clip; null where there is none. */
  readonly clipping: { readonly norm: number; readonly factor: number } | null
  /** What was remembered before this update, at first 0. */
  readonly before: Moments
  readonly after: Moments
}

/** Whether a rule is w ← w − η g, whatever its schedule. */
export function isPlain({ optimizer, penalty, clip }: UpdateRule): boolean {
  return optimizer.kind === "sgd" && penalty.kind === "none" && clip === null
}

/** The learning rate n cycles after `eta` was set. */
export function scheduled(eta: number, schedule: Schedule, n: number): number {
  switch (schedule.kind) {
    case "constant":
      return eta
    case "step":
      // What stands still stays so, though the factor may have grown beyond all numbers.
      return eta === 0 ? 0 : eta * schedule.factor ** Math.floor(n / schedule.every)
    case "cosine": {
      const { cycles, floor } = schedule
      return n >= cycles ? floor : floor + ((eta - floor) * (1 + Math.cos((Math.PI * n) / cycles))) / 2
    }
  }
}
