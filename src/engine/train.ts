import type { CostId } from "./costs"
import { add, addOuter, descend, divide, firstNonFinite } from "./kernels"
import type { Layer, Network, Sample } from "./network"
import { ruleKernels } from "./rules"
import { activate, type Buffers, costOf, createBuffers, hiddenError, outputError, weigh } from "./sample"
import { isPlain, type Moments, type PerParameter, plainSgd, type RuleOfCycle, type UpdateRule } from "./updateRule"

/** A network that is trained in place, with all the room that takes. Made once, used for any number of cycles. */
export interface Workspace {
  /** Its arrays are written to by `train`; take a copy with `networkOf`. */
  readonly network: Network
  readonly buffers: Buffers
  /** Index l − 1. */
  readonly dW: readonly Float64Array[]
  readonly db: readonly Float64Array[]
  /** The weights before the cycle under way, to return to. */
  readonly before: readonly Layer[]
  readonly rule: UpdateRule
  /** What the rule remembers, in arrays that `train` writes to; null for plain SGD. */
  moments: Moments | null
  /** The mean cost of the last cycle that was finished; NaN before the first. */
  C: number
}

export function createWorkspace(
  network: Network,
  { rule, moments }: RuleOfCycle = { rule: plainSgd, moments: null },
): Workspace {
  const mine = networkFrom(network)
  return {
    C: Number.NaN,
    rule,
    moments: isPlain(rule) ? null : ruleKernels().momentsFor(rule.optimizer, network, moments),
    network: mine,
    buffers: createBuffers(mine),
    dW: mine.layers.map((layer) => new Float64Array(layer.W.length)),
    db: mine.layers.map((layer) => new Float64Array(layer.b.length)),
    before: networkFrom(network).layers,
  }
}

/** The network as it is now, as a copy. */
export function networkOf(workspace: Workspace): Network {
  return networkFrom(workspace.network)
}

/** What is remembered now, as a copy. */
export function momentsOf({ moments }: Workspace): Moments | null {
  return moments && ruleKernels().copyOf(moments)
}

function networkFrom(network: Network): Network {
  return { layers: network.layers.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() })) }
}

/** One cycle in place: the same bits as `learn`. False when a number stopped being finite; the weights are then those before the cycle. */
export function train(workspace: Workspace, batch: readonly Sample[], cost: CostId, eta: number): boolean {
  const { network, dW, db } = workspace
  const { layers } = network
  for (let index = 0; index < layers.length; index++) {
    dW[index]!.fill(0)
    db[index]!.fill(0)
  }
  let C = 0
  for (let i = 0; i < batch.length; i++) {
    const own = accumulate(workspace, batch[i]!, cost)
    if (!Number.isFinite(own)) return false
    C += own
  }
  if (!Number.isFinite(C / batch.length) || !descendAll(workspace, batch.length, eta)) return false
  workspace.C = C / batch.length
  return true
}

/** Adds one sample's gradients; its cost, or NaN where a z or the cost is not finite. */
function accumulate({ network, buffers, dW, db }: Workspace, { x, y }: Sample, cost: CostId): number {
  const L = network.layers.length
  buffers.a[0] = x
  for (let l = 1; l <= L; l++) {
    weigh(network, buffers, l)
    if (firstNonFinite(buffers.z[l]!) >= 0) return Number.NaN
    activate(network, buffers, l)
  }
  const C = costOf(network, buffers, cost, y)
  outputError(network, buffers, cost, y)
  for (let l = L; l >= 1; l--) {
    if (l < L) hiddenError(network, buffers, l)
    addOuter(buffers.delta[l]!, buffers.a[l - 1]!, dW[l - 1]!)
    add(buffers.delta[l]!, db[l - 1]!)
  }
  return C
}

/** The mean and the update. A δ that is not finite shows in its bias, so the updated weights tell all. */
function descendAll(workspace: Workspace, m: number, eta: number): boolean {
  const { network, dW, db, before } = workspace
  const { layers } = network
  let finite = true
  const ruled = workspace.moments !== null
  for (let index = 0; index < layers.length; index++) {
    const [layer, old, w, b] = [layers[index]!, before[index]!, dW[index]!, db[index]!]
    old.W.set(layer.W)
    old.b.set(layer.b)
    divide(w, m)
    divide(b, m)
    finite &&= areFinite(w, b)
    if (ruled) continue
    descend(layer.W, w, eta)
    descend(layer.b, b, eta)
    finite &&= areFinite(layer.W, layer.b)
  }
  if (finite && ruled) finite = descendByRule(workspace, eta)
  if (!finite) for (let index = 0; index < layers.length; index++) restore(layers[index]!, before[index]!)
  return finite
}

/** The update by a rule; the moments stay as they were where a number of it is not finite. */
function descendByRule(workspace: Workspace, eta: number): boolean {
  const { network, dW, db, rule, moments } = workspace
  if (!moments) return true
  const { applyRule, copyOf } = ruleKernels()
  const gradient = dW.map((W, index) => ({ W, b: db[index]! }))
  const kept = copyOf(moments)
  const { moments: after } = applyRule(rule, network.layers, gradient, moments, eta)
  const all: readonly (PerParameter | null)[] = [network.layers, after.m, after.v]
  const finite = all.every((parameters) => parameters?.every(({ W, b }) => areFinite(W, b)) ?? true)
  workspace.moments = finite ? after : kept
  return finite
}

const areFinite = (W: Float64Array, b: Float64Array) => firstNonFinite(W) < 0 && firstNonFinite(b) < 0

function restore(layer: Layer, old: Layer): void {
  layer.W.set(old.W)
  layer.b.set(old.b)
}
