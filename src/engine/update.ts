import { type Fault, firstFault } from "./fault"
import { descend } from "./kernels"
import type { Network } from "./network"
import { ruleKernels } from "./rules"
import type { Mean, Step } from "./step"
import { isPlain, type Moments, type PerParameter, type Ruled, type RuleOfCycle } from "./updateRule"

/** What a cycle comes to: the next network and what its rule remembers, or the first number that was not finite. */
export type Learned = { readonly kind: "network"; readonly network: Network; readonly moments: Moments | null } | Fault

/** The update from the mean gradient, all from the weights before it. The mean is the caller's own: a penalty is added to it in place. */
export function* update(
  network: Network,
  mean: Mean,
  eta: number,
  { rule, moments }: RuleOfCycle,
): Generator<Step, Learned> {
  const layers = network.layers.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() }))
  const gradient = layers.map((_, index) => ({ W: mean.dW[index + 1]!, b: mean.db[index + 1]! }))
  const ruled = isPlain(rule) ? null : ruledUpdate({ rule, moments }, network, layers, gradient, eta)
  if (!ruled)
    for (const [index, { W, b }] of layers.entries()) {
      descend(W, gradient[index]!.W, eta)
      descend(b, gradient[index]!.b, eta)
    }
  for (const [index, layer] of layers.entries()) {
    const wrong =
      firstFault("b", layer.b, index + 1, null) ??
      firstFault("W", layer.W, index + 1, null, layer.inputs) ??
      (ruled && checkRuled(ruled, index, layer.inputs))
    if (wrong) return wrong
  }
  yield { kind: "update", network: { layers }, ruled }
  return { kind: "network", network: { layers }, moments: ruled?.after ?? null }
}

/** Updates `layers`, a copy of the network's, in place. */
function ruledUpdate(
  { rule, moments }: RuleOfCycle,
  network: Network,
  layers: PerParameter,
  gradient: PerParameter,
  eta: number,
): Ruled {
  const { applyRule, copyOf, momentsFor } = ruleKernels()
  const before = momentsFor(rule.optimizer, network, moments)
  const applied = applyRule(rule, layers, gradient, copyOf(before), eta)
  return { rule, eta, gradient, clipping: applied.clipping, before, after: applied.moments }
}

/** A moment that is not finite would hold its weight still for ever: the update of that weight has failed. */
function checkRuled({ after: { m, v } }: Ruled, index: number, inputs: number): Fault | null {
  const of = (moments: PerParameter | null) => {
    const layer = moments?.[index]
    return layer
      ? (firstFault("b", layer.b, index + 1, null) ?? firstFault("W", layer.W, index + 1, null, inputs))
      : null
  }
  return of(m) ?? of(v)
}
