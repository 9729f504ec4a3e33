import { type Arithmetic, plain } from "./arithmetic"
import type { CostId } from "./costs"
import { type Flat, flatOf } from "./flat"
import { divide, firstNonFinite } from "./kernels"
import { type Network, numbersIn, type Sample } from "./network"
import { ruleKernels } from "./rules"
import { type Output, outputOf } from "./sample"
import { simd } from "./simd/simd"
import { addGradients, createStacks, numbersInStacks, type Stacks } from "./stack"
import { isPlain, type Moments, type PerParameter, plainSgd, type RuleOfCycle, type UpdateRule } from "./updateRule"

/** A network that is trained in place, with all the room that takes. Made once, used for any number of cycles. */
export interface Workspace {
  /** Its arrays are written to by `train`, which also lets it change places with `next`; take a copy with `networkOf`. */
  network: Flat
  /** Room for the weights after the cycle under way, so that those before it are still there if it fails. */
  next: Flat
  /** The sums of the gradients while a cycle goes on; 0 between. */
  readonly gradient: Flat
  readonly arithmetic: Arithmetic
  readonly stacks: Stacks
  /** How the cost of the last cycle is taken from the output. */
  output: Output | null
  readonly rule: UpdateRule
  /** What the rule remembers, in arrays that `train` writes to, and room as for the weights; null for plain SGD. */
  moments: Moments | null
  nextMoments: Moments | null
  /** The mean cost of the last cycle that was finished; NaN before the first. */
  C: number
}

export function createWorkspace(
  network: Network,
  { rule, moments }: RuleOfCycle = { rule: plainSgd, moments: null },
  arithmetic = arithmeticFor(network),
): Workspace {
  const own = () => (isPlain(rule) ? null : ruleKernels().momentsFor(rule.optimizer, network, moments))
  const gradient = flatOf(network, arithmetic)
  gradient.values.fill(0)
  return {
    C: Number.NaN,
    network: flatOf(network, arithmetic),
    next: flatOf(network, arithmetic),
    gradient,
    arithmetic,
    stacks: createStacks(gradient, arithmetic),
    output: null,
    rule,
    moments: own(),
    nextMoments: own(),
  }
}

/** Multiplications from which on the arithmetic of `simd` is worth the memory that is made for it. */
const worthwhile = 100_000

/** The quickest arithmetic for so many multiplications with a network. */
export function arithmeticFor(network: Network, multiplications = Number.POSITIVE_INFINITY): Arithmetic {
  if (multiplications < worthwhile) return plain
  return simd(network, 3 * numbersIn(network) + numbersInStacks(network)) ?? plain
}

/** The network as it is now, as a copy. */
export function networkOf({ network }: Workspace): Network {
  return { layers: network.layers.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() })) }
}

/** What is remembered now, as a copy. */
export function momentsOf({ moments }: Workspace): Moments | null {
  return moments && ruleKernels().copyOf(moments)
}

/** One cycle in place: the same bits as `learn`. False when a number stopped being finite; the weights are then those before the cycle. */
export function train(workspace: Workspace, batch: readonly Sample[], cost: CostId, eta: number): boolean {
  const { network, next, gradient, stacks } = workspace
  if (workspace.output?.id !== cost) workspace.output = outputOf(network, cost)
  const C = addGradients(network, stacks, batch, workspace.output)
  if (!Number.isFinite(C / batch.length)) {
    gradient.values.fill(0)
    return false
  }
  const { moments, nextMoments } = workspace
  const finite =
    moments && nextMoments
      ? descendByRule(workspace, moments, nextMoments, batch.length, eta)
      : workspace.arithmetic.descendMean(gradient, batch.length, network, eta, next)
  if (!finite) return false
  workspace.network = next
  workspace.next = network
  workspace.C = C / batch.length
  return true
}

/** The mean and the update by a rule. Where a number of it is not finite, the moments stay as they were. */
function descendByRule(workspace: Workspace, moments: Moments, room: Moments, m: number, eta: number): boolean {
  const { network, next, gradient, rule } = workspace
  const { applyRule, copyInto } = ruleKernels()
  divide(gradient.values, m)
  const isBroken = firstNonFinite(gradient.values) >= 0
  next.values.set(network.values)
  const { moments: after } = applyRule(rule, next.layers, gradient.layers, copyInto(moments, room), eta)
  gradient.values.fill(0)
  if (isBroken || firstNonFinite(next.values) >= 0 || !areFinite(after.m) || !areFinite(after.v)) return false
  workspace.moments = after
  workspace.nextMoments = moments
  return true
}

function areFinite(parameters: PerParameter | null): boolean {
  return parameters?.every(({ W, b }) => firstNonFinite(W) < 0 && firstNonFinite(b) < 0) ?? true
}
