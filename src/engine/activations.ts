import { reluLoops, sigmoidLoops, tanhLoops } from "./activationLoops"

/** An activation function on the vector z of one layer. All vectors have one entry per neuron, of one sample or of several one after another, each of so many `units`; outputs are written into the last vector. */
export interface Activation {
  readonly name: string
  /** a = f(z). */
  f(z: Float64Array, a: Float64Array, units?: number): void
  /** f′(z), entry by entry; null for softmax, whose derivative is a matrix. 0 at a kink. */
  readonly slope: ((z: Float64Array, a: Float64Array, slope: Float64Array) => void) | null
  /** δ = (∂a/∂z)ᵀ ∂C/∂a. */
  pull(dCda: Float64Array, z: Float64Array, a: Float64Array, delta: Float64Array, units?: number): void
  /** Values of z at which f has no derivative. */
  readonly kinks: readonly number[]
  /** f and f′ in z and a, to be shown. */
  readonly formulas: { readonly f: Formula; readonly slope: Formula }
}

/** A formula for the eye and for the ear. */
export interface Formula {
  readonly tex: string
  readonly text: string
}

type Scalar = (z: number) => number

function elementwise(
  name: string,
  f: Scalar,
  slope: (z: number, a: number) => number,
  formulas: Activation["formulas"],
  kinks: readonly number[] = [],
): Activation {
  return {
    name,
    kinks,
    formulas,
    f(z, a) {
      for (let j = 0; j < z.length; j++) a[j] = f(z[j]!)
    },
    slope(z, a, out) {
      for (let j = 0; j < z.length; j++) out[j] = slope(z[j]!, a[j]!)
    },
    pull(dCda, z, a, delta) {
      for (let j = 0; j < z.length; j++) delta[j] = dCda[j]! * slope(z[j]!, a[j]!)
    },
  }
}

/** 1/(1 + e^−z), exact in both tails. */
export function sigmoid(z: number): number {
  const e = Math.exp(-Math.abs(z))
  return (z >= 0 ? 1 : e) / (1 + e)
}

/** ln(1 + e^z) without overflow. */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))
}

/** a (1 − a), with 1 − a taken from z where the subtraction would lose its digits. */
function sigmoidSlope(z: number, a: number): number {
  return a * (z > 4 ? sigmoid(-z) : 1 - a)
}

/** 1 − a², from z where the subtraction would lose its digits. */
function tanhSlope(z: number, a: number): number {
  if (Math.abs(z) < 2) return 1 - a * a
  const e = Math.exp(-2 * Math.abs(z))
  return (4 * e) / ((1 + e) * (1 + e))
}

const geluScale = Math.sqrt(2 / Math.PI)
const geluCubic = 0.044715

/** The argument of gelu's tanh. */
const geluInner: Scalar = (z) => geluScale * (z + geluCubic * z * z * z)

function gelu(z: number): number {
  return z * sigmoid(2 * geluInner(z))
}

function geluSlope(z: number): number {
  const u = geluInner(z)
  const p = sigmoid(2 * u)
  const dp = 2 * sigmoidSlope(2 * u, p)
  // Far out the slope of the sigmoid is 0 while z³ may overflow.
  return dp === 0 ? p : p + z * dp * geluScale * (1 + 3 * geluCubic * z * z)
}

/** e^(z − max) / Σ e^(z − max). */
function softmaxInto(z: Float64Array, a: Float64Array, units = z.length): void {
  for (let from = 0, end = units; from < z.length; from = end, end += units) {
    let max = Number.NEGATIVE_INFINITY
    for (let j = from; j < end; j++) if (z[j]! > max) max = z[j]!
    let sum = 0
    for (let j = from; j < end; j++) {
      const e = Math.exp(z[j]! - max)
      a[j] = e
      sum += e
    }
    for (let j = from; j < end; j++) a[j] = a[j]! / sum
  }
}

/** An entry of the Jacobian of softmax, ∂a_j/∂z_k, from a_j and a_k. */
export function softmaxSlope(aj: number, ak: number, same: boolean): number {
  return aj * ((same ? 1 : 0) - ak)
}

/** The Jacobian ∂a_k/∂z_j = a_k (1[j = k] − a_j), times ∂C/∂a: δ_j = a_j (g_j − Σ_k g_k a_k). */
function softmaxPull(g: Float64Array, _z: Float64Array, a: Float64Array, delta: Float64Array, units = a.length): void {
  for (let from = 0, end = units; from < a.length; from = end, end += units) {
    let mean = 0
    for (let k = from; k < end; k++) mean += g[k]! * a[k]!
    for (let j = from; j < end; j++) delta[j] = a[j]! * (g[j]! - mean)
  }
}

const plain = (formula: string): Formula => ({ tex: formula, text: formula })

/** The registry: one entry is all that an activation needs. Formulas as in PyTorch (gelu: the tanh approximation; leaky-relu: slope 0.01; elu: α = 1). */
export const activations = {
  linear: elementwise(
    "linear",
    (z) => z,
    () => 1,
    { f: plain("z"), slope: plain("1") },
  ),
  sigmoid: {
    ...elementwise("sigmoid", sigmoid, sigmoidSlope, {
      f: { tex: "\\frac{1}{1+e^{-z}}", text: "1 / (1 + e^(−z))" },
      slope: { tex: "a\\,(1-a)", text: "a (1 − a)" },
    }),
    ...sigmoidLoops,
  },
  tanh: {
    ...elementwise("tanh", Math.tanh, tanhSlope, {
      f: { tex: "\\tanh z", text: "tanh z" },
      slope: { tex: "1-a^2", text: "1 − a²" },
    }),
    ...tanhLoops,
  },
  relu: {
    ...elementwise(
      "ReLU",
      (z) => (z > 0 ? z : 0),
      (z) => (z > 0 ? 1 : 0),
      { f: { tex: "\\max(0, z)", text: "max(0, z)" }, slope: { tex: "[z > 0]", text: "1 (z > 0), 0 (z ≤ 0)" } },
      [0],
    ),
    ...reluLoops,
  },
  "leaky-relu": elementwise(
    "leaky ReLU",
    (z) => (z > 0 ? z : 0.01 * z),
    (z) => (z > 0 ? 1 : z < 0 ? 0.01 : 0),
    {
      f: { tex: "\\max(0.01\\,z, z)", text: "max(0.01 z, z)" },
      slope: {
        tex: "\\begin{cases} 1 & z > 0 \\\\ 0.01 & z < 0 \\end{cases}",
        text: "1 (z > 0), 0.01 (z < 0)",
      },
    },
    [0],
  ),
  elu: elementwise(
    "ELU",
    (z) => (z > 0 ? z : Math.expm1(z)),
    (z) => (z > 0 ? 1 : Math.exp(z)),
    {
      f: {
        tex: "\\begin{cases} z & z > 0 \\\\ e^z - 1 & z \\le 0 \\end{cases}",
        text: "z (z > 0), e^z − 1 (z ≤ 0)",
      },
      slope: {
        tex: "\\begin{cases} 1 & z > 0 \\\\ e^z & z \\le 0 \\end{cases}",
        text: "1 (z > 0), e^z (z ≤ 0)",
      },
    },
  ),
  softplus: elementwise("softplus", softplus, sigmoid, {
    f: { tex: "\\ln(1+e^z)", text: "ln(1 + e^z)" },
    slope: { tex: "\\frac{1}{1+e^{-z}}", text: "1 / (1 + e^(−z))" },
  }),
  silu: elementwise(
    "SiLU",
    (z) => z * sigmoid(z),
    (z) => {
      const p = sigmoid(z)
      return p + z * sigmoidSlope(z, p)
    },
    {
      f: { tex: "\\frac{z}{1+e^{-z}}", text: "z / (1 + e^(−z))" },
      slope: {
        tex: "s + z\\,s\\,(1-s),\\; s=\\tfrac{1}{1+e^{-z}}",
        text: "s + z s (1 − s), s = 1 / (1 + e^(−z))",
      },
    },
  ),
  gelu: elementwise("GELU", gelu, geluSlope, {
    f: {
      tex: "\\tfrac{z}{2}\\bigl(1+\\tanh u\\bigr),\\; u=\\sqrt{2/\\pi}\\,(z+0.044715\\,z^3)",
      text: "z/2 (1 + tanh u), u = √(2/π) (z + 0.044715 z³)",
    },
    slope: {
      tex: "\\tfrac12(1+\\tanh u)+\\tfrac z2(1-\\tanh^2 u)\\,u'",
      text: "½ (1 + tanh u) + z/2 (1 − tanh² u) u′",
    },
  }),
  softmax: {
    name: "softmax",
    f: softmaxInto,
    slope: null,
    pull: softmaxPull,
    kinks: [],
    formulas: {
      f: { tex: "\\frac{e^{z_j}}{\\sum_k e^{z_k}}", text: "e^zⱼ / Σₖ e^zₖ" },
      slope: { tex: "a_k\\,([j=k]-a_j)", text: "aₖ ([j = k] − aⱼ)" },
    },
  },
} satisfies Record<string, Activation>

export type ActivationId = keyof typeof activations
