import type { Network } from "./network"
import type { Moments, Optimizer, Penalty, PerParameter, UpdateRule } from "./updateRule"

/*
 * The update by any rule, written once for stepping and for training: in place, each number by itself, so that both
 * give the same bits. The formulas are those of `updateRule.ts`.
 */

/** What PyTorch adds to the norm before it divides by it (torch.nn.utils.clip_grad_norm_): there is no 0 / 0. */
const clipMargin = 1e-6

/** Whether an optimizer has m, and whether v. */
function remembers({ kind }: Optimizer): { readonly m: boolean; readonly v: boolean } {
  const isAdam = kind === "adam" || kind === "adamw"
  return { m: isAdam || kind === "momentum" || kind === "nesterov", v: isAdam || kind === "rmsprop" }
}

function zeros({ layers }: Network): PerParameter {
  return layers.map(({ W, b }) => ({ W: new Float64Array(W.length), b: new Float64Array(b.length) }))
}

/** What is remembered at the start of a cycle with this optimizer, as a copy: what came from the cycle before, where it is of the same kind, otherwise 0. */
export function momentsFor(optimizer: Optimizer, network: Network, before: Moments | null): Moments {
  const { kind } = optimizer
  if (before?.kind === kind) return copyOf(before)
  const { m, v } = remembers(optimizer)
  return { kind, updates: 0, m: m ? zeros(network) : null, v: v ? zeros(network) : null }
}

/** The same numbers in arrays of their own. */
export function copyOf({ kind, updates, m, v }: Moments): Moments {
  const copy = (all: PerParameter | null) => all?.map(({ W, b }) => ({ W: W.slice(), b: b.slice() })) ?? null
  return { kind, updates, m: copy(m), v: copy(v) }
}

/** The same numbers in the arrays of `into`, moments of the same optimizer and network. */
export function copyInto({ kind, updates, m, v }: Moments, into: Moments): Moments {
  const copy = (from: PerParameter | null, to: PerParameter | null) => {
    from?.forEach(({ W, b }, index) => {
      to?.[index]?.W.set(W)
      to?.[index]?.b.set(b)
    })
    return to
  }
  return { kind, updates, m: copy(m, into.m), v: copy(v, into.v) }
}

/** g ← g + the slope of the penalty of the weights w. */
function penalise(w: Float64Array, g: Float64Array, penalty: Penalty): void {
  if (penalty.kind === "none") return
  const { lambda } = penalty
  if (penalty.kind === "l2") for (let i = 0; i < g.length; i++) g[i] = g[i]! + lambda * w[i]!
  else for (let i = 0; i < g.length; i++) g[i] = g[i]! + lambda * Math.sign(w[i]!)
}

/** ‖g‖ over all parameters; scaled by the largest, so that a square neither overflows nor vanishes. */
function normOf(gradient: PerParameter): number {
  let largest = 0
  for (const { W, b } of gradient) for (const v of [W, b]) for (const g of v) largest = Math.max(largest, Math.abs(g))
  if (largest === 0 || !Number.isFinite(largest)) return largest
  let sum = 0
  for (const { W, b } of gradient) for (const v of [W, b]) for (const g of v) sum += (g / largest) ** 2
  return largest * Math.sqrt(sum)
}

/** Arrays of one kind of parameter of one layer. */
interface Place {
  readonly w: Float64Array
  readonly g: Float64Array
  readonly m: Float64Array | null
  readonly v: Float64Array | null
}

/** 1 − βᵗ, that Adam divides by: m and v began at 0. */
function corrections({ beta1, beta2 }: { readonly beta1: number; readonly beta2: number }, t: number) {
  return { m: 1 - beta1 ** t, v: 1 - beta2 ** t }
}

/** The moments and the weights of one place after update number t. `factor` times g is the gradient. */
function step(optimizer: Optimizer, { w, g, m, v }: Place, factor: number, eta: number, t: number, decays: boolean) {
  switch (optimizer.kind) {
    case "sgd":
      for (let i = 0; i < w.length; i++) w[i] = w[i]! - eta * (factor * g[i]!)
      return
    case "momentum":
    case "nesterov": {
      const { beta, kind } = optimizer
      for (let i = 0; i < w.length; i++) {
        const gi = factor * g[i]!
        m![i] = beta * m![i]! + gi
        w[i] = w[i]! - eta * (kind === "nesterov" ? gi + beta * m![i]! : m![i]!)
      }
      return
    }
    case "rmsprop": {
      const { rho, epsilon } = optimizer
      for (let i = 0; i < w.length; i++) {
        const gi = factor * g[i]!
        v![i] = rho * v![i]! + (1 - rho) * gi * gi
        w[i] = w[i]! - (eta * gi) / (Math.sqrt(v![i]!) + epsilon)
      }
      return
    }
    case "adam":
    case "adamw": {
      const { beta1, beta2, epsilon } = optimizer
      const shrink = optimizer.kind === "adamw" && decays ? 1 - eta * optimizer.decay : 1
      const by = corrections(optimizer, t)
      for (let i = 0; i < w.length; i++) {
        const gi = factor * g[i]!
        m![i] = beta1 * m![i]! + (1 - beta1) * gi
        v![i] = beta2 * v![i]! + (1 - beta2) * gi * gi
        w[i] = shrink * w[i]! - (eta * (m![i]! / by.m)) / (Math.sqrt(v![i]! / by.v) + epsilon)
      }
    }
  }
}

/**
 * One update in place: `layers` are the weights, `gradient` the mean gradient, to which the penalty is added, `moments`
 * what was remembered. Returns the moments with this update counted, in the same arrays, and the clipping.
 */
export function applyRule(
  { optimizer, penalty, clip }: UpdateRule,
  layers: PerParameter,
  gradient: PerParameter,
  moments: Moments,
  eta: number,
): { readonly moments: Moments; readonly clipping: { readonly norm: number; readonly factor: number } | null } {
  for (const [l, { W }] of layers.entries()) penalise(W, gradient[l]!.W, penalty)
  const norm = clip === null ? 0 : normOf(gradient)
  const factor = clip === null ? 1 : Math.min(1, clip / (norm + clipMargin))
  const t = moments.updates + 1
  for (const [l, layer] of layers.entries())
    for (const of of ["W", "b"] as const) {
      const [m, v] = [moments.m?.[l]?.[of] ?? null, moments.v?.[l]?.[of] ?? null]
      const place = { w: layer[of], g: gradient[l]![of], m, v }
      step(optimizer, place, factor, eta, t, of === "W")
    }
  return { moments: { ...moments, updates: t }, clipping: clip === null ? null : { norm, factor } }
}
