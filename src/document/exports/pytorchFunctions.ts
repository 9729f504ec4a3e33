import type { ActivationId } from "../../engine/activations"
import type { CostId } from "../../engine/costs"
import type { Network } from "../../engine/network"
import { fusedOf } from "../../engine/sample"

/** a = f(z) as PyTorch has it. */
export function activationCode(id: ActivationId, z: string): string {
  switch (id) {
    case "linear":
      return z
    case "sigmoid":
    case "tanh":
    case "relu":
      return `torch.${id}(${z})`
    case "leaky-relu":
      return `leaky_relu(${z})`
    case "elu":
    case "silu":
      return `F.${id}(${z})`
    case "softplus":
      // Beyond its threshold PyTorch takes z itself, by default from 20 on, where that is still seen in the tenth digit.
      return `F.softplus(${z}, threshold=50)`
    case "gelu":
      return `F.gelu(${z}, approximate="tanh")`
    case "softmax":
      return `torch.softmax(${z}, dim=0)`
  }
}

const leakyRelu = `def leaky_relu(z):
    #{kink-torch}
    return torch.where(z == 0, torch.zeros_like(z), F.leaky_relu(z, 0.01))`

const weightedLog = `def weighted_log(w, v):  #{log}
    return w * torch.log(torch.where(w == 0, torch.ones_like(v), v))`

interface TorchCost {
  readonly value: string
  /** The same in PyTorch's own words: a comment. */
  readonly what: string
  readonly usesLog: boolean
}

/** The cost of one sample from a and z of the output layer, and how it is defined. */
function torchCost(network: Network, cost: CostId): TorchCost {
  const L = network.layers.length
  const [a, z] = [`p["a${L}"]`, `p["z${L}"]`]
  const isFused = fusedOf(network, cost) !== null
  switch (cost) {
    case "quadratic":
      return {
        value: `0.5 * torch.sum((y - ${a}) ** 2)`,
        what: "half",
        usesLog: false,
      }
    case "binary-cross-entropy":
      return isFused
        ? {
            value: `F.binary_cross_entropy_with_logits(${z}, y, reduction="sum")`,
            what: "binary",
            usesLog: false,
          }
        : {
            value: `-torch.sum(weighted_log(y, ${a}) + weighted_log(1.0 - y, 1.0 - ${a}))`,
            what: "binary-log",
            usesLog: true,
          }
    case "categorical-cross-entropy":
      return isFused
        ? {
            value: `-torch.sum(y * F.log_softmax(${z}, dim=0))`,
            what: "classes",
            usesLog: false,
          }
        : {
            value: `-torch.sum(weighted_log(y, ${a}))`,
            what: "classes-log",
            usesLog: true,
          }
  }
}

/** What a script defines before it computes: functions that PyTorch does not have, and the cost. */
export function torchFunctions(network: Network, costId: CostId): readonly string[] {
  const cost = torchCost(network, costId)
  return [
    ...(network.layers.some(({ activation }) => activation === "leaky-relu") ? [leakyRelu] : []),
    ...(cost.usesLog ? [weightedLog] : []),
    ["#{cost-of}", `#{${cost.what}}`, "#{cost-mean}", "def cost(p, y):", `    return ${cost.value}`].join("\n"),
  ]
}
