import type { ActivationId } from "../../engine/activations"
import type { CostId } from "../../engine/costs"
import type { Network } from "../../engine/network"
import { fusedOf } from "../../engine/sample"

/** A function of a script with the functions that it uses. */
interface PythonFunction {
  readonly uses: readonly string[]
  readonly text: string
}

/** The functions that NumPy does not have, written so that they keep their digits far out. */
const helpers: Readonly<Record<string, PythonFunction>> = {
  sigmoid: {
    uses: [],
    text: `def sigmoid(z):  #{overflow}
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)`,
  },
  sigmoid_slope: {
    uses: ["sigmoid"],
    text: `def sigmoid_slope(z):  # a (1 - a)
    return sigmoid(z) * sigmoid(-z)`,
  },
  tanh: { uses: [], text: "tanh = np.tanh" },
  tanh_slope: {
    uses: [],
    text: `def tanh_slope(z):  #{digits}
    e = np.exp(-2.0 * np.abs(z))
    return 4.0 * e / (1.0 + e) ** 2`,
  },
  linear: { uses: [], text: "def linear(z):\n    return z" },
  linear_slope: { uses: [], text: "def linear_slope(z):\n    return np.ones_like(z)" },
  relu: { uses: [], text: "def relu(z):\n    return np.where(z > 0, z, 0.0)" },
  relu_slope: {
    uses: [],
    text: "def relu_slope(z):  #{kink}\n    return np.where(z > 0, 1.0, 0.0)",
  },
  leaky_relu: { uses: [], text: "def leaky_relu(z):\n    return np.where(z > 0, z, 0.01 * z)" },
  leaky_relu_slope: {
    uses: [],
    text: `def leaky_relu_slope(z):  #{kink}
    return np.where(z > 0, 1.0, np.where(z < 0, 0.01, 0.0))`,
  },
  elu: { uses: [], text: "def elu(z):\n    return np.where(z > 0, z, np.expm1(np.minimum(z, 0.0)))" },
  elu_slope: { uses: [], text: "def elu_slope(z):\n    return np.exp(np.minimum(z, 0.0))" },
  softplus: { uses: [], text: "def softplus(z):  # ln(1 + e^z)\n    return np.logaddexp(0.0, z)" },
  softplus_slope: { uses: ["sigmoid"], text: "def softplus_slope(z):\n    return sigmoid(z)" },
  silu: { uses: ["sigmoid"], text: "def silu(z):\n    return z * sigmoid(z)" },
  silu_slope: {
    uses: ["sigmoid", "sigmoid_slope"],
    text: "def silu_slope(z):\n    return sigmoid(z) + z * sigmoid_slope(z)",
  },
  gelu_inner: {
    uses: [],
    text: `def gelu_inner(z):  #{gelu}
    return np.sqrt(2.0 / np.pi) * (z + 0.044715 * z**3)`,
  },
  gelu: { uses: ["sigmoid", "gelu_inner"], text: "def gelu(z):\n    return z * sigmoid(2.0 * gelu_inner(z))" },
  gelu_slope: {
    uses: ["sigmoid", "sigmoid_slope", "gelu_inner"],
    text: `def gelu_slope(z):
    u = gelu_inner(z)
    du = np.sqrt(2.0 / np.pi) * (1.0 + 3.0 * 0.044715 * z**2)
    return sigmoid(2.0 * u) + z * 2.0 * sigmoid_slope(2.0 * u) * du`,
  },
  softmax: {
    uses: [],
    text: `def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)`,
  },
  softmax_pull: {
    uses: [],
    text: `def softmax_pull(g, a):  #{pull}
    return a * (g - np.sum(g * a))`,
  },
  weighted_log: {
    uses: [],
    text: `def weighted_log(w, v):  #{log}
    return w * np.log(v, out=np.zeros_like(v), where=w != 0)`,
  },
  ratio: {
    uses: [],
    text: `def ratio(w, v):  #{ratio}
    return np.divide(w, v, out=np.zeros_like(v), where=w != 0)`,
  },
}

/** The name of an activation in Python. */
export const pythonName = (id: ActivationId) => id.replace("-", "_")

/** The cost of one sample and BP1, for a and z of the output layer. */
interface CostCode {
  readonly uses: readonly string[]
  /** What C is, for a comment. */
  readonly what: string
  readonly value: (a: string, z: string) => string
  /** dC/da; of a fused cost the whole delta. */
  readonly slope: (a: string) => string
  readonly isFused: boolean
}

const plainCosts: Readonly<Record<CostId, CostCode>> = {
  quadratic: {
    uses: [],
    what: "1/2 sum (y - a)^2",
    value: (a) => `0.5 * np.sum((y - ${a}) ** 2)`,
    slope: (a) => `${a} - y`,
    isFused: false,
  },
  "binary-cross-entropy": {
    uses: ["weighted_log", "ratio"],
    what: "-sum [y ln a + (1 - y) ln(1 - a)]",
    value: (a) => `-np.sum(weighted_log(y, ${a}) + weighted_log(1.0 - y, 1.0 - ${a}))`,
    slope: (a) => `ratio(1.0 - y, 1.0 - ${a}) - ratio(y, ${a})`,
    isFused: false,
  },
  "categorical-cross-entropy": {
    uses: ["weighted_log", "ratio"],
    what: "-sum y ln a",
    value: (a) => `-np.sum(weighted_log(y, ${a}))`,
    slope: (a) => `-ratio(y, ${a})`,
    isFused: false,
  },
}

const fusedCosts = {
  sigmoid: {
    uses: [],
    what: "-sum [y ln a + (1 - y) ln(1 - a)], from z",
    value: (_a, z) => `np.sum(y * np.logaddexp(0.0, -${z}) + (1.0 - y) * np.logaddexp(0.0, ${z}))`,
    slope: (a) => `${a} - y`,
    isFused: true,
  },
  softmax: {
    uses: [],
    what: "-sum y ln a, from z",
    value: (_a, z) => `np.sum(y * (np.log(np.sum(np.exp(${z} - np.max(${z})))) + np.max(${z}) - ${z}))`,
    slope: (a) => `${a} * np.sum(y) - y`,
    isFused: true,
  },
} as const satisfies Partial<Record<ActivationId, CostCode>>

export function costCode(network: Network, cost: CostId): CostCode {
  const fused = fusedOf(network, cost)
  return fused ? fusedCosts[fused.activation as keyof typeof fusedCosts] : plainCosts[cost]
}

/** The functions that a script needs, each after those that it uses. */
export function functionsFor(network: Network, cost: CostCode): readonly string[] {
  const found = new Map<string, string>()
  const add = (name: string) => {
    const helper = helpers[name]
    if (!helper) throw new Error(`there is no function ${name}`)
    for (const used of helper.uses) add(used)
    found.set(name, helper.text)
  }
  network.layers.forEach(({ activation }, index) => {
    const name = pythonName(activation)
    add(name)
    if (cost.isFused && index === network.layers.length - 1) return
    add(activation === "softmax" ? "softmax_pull" : `${name}_slope`)
  })
  for (const name of cost.uses) add(name)
  return [...found.values()]
}
