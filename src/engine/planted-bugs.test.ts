import { describe, expect, it } from "vitest"
import { goldenCases, published, taskOf } from "../../tests/golden/goldenCases"
import { activations } from "./activations"
import { type Cost, costs } from "./costs"
import type { Network, Sample } from "./network"
import { type Claim, prove } from "./prove"
import type { SampleGradient } from "./step"

/*
 * The mistakes found in published demonstrations, each planted in a plain backward pass of the test's own: the proof by
 * finite differences or the golden update must catch every one, and must be content without one.
 */
const bugs = [
  "no transpose",
  "no slope",
  "wrong sign",
  "one layer off",
  "missing 1/m",
  "new weights used in δ",
  "bias counted once per input",
  "factor 2 in the cost's derivative",
  "j and k swapped in dW",
  "slope taken at a instead of z",
  "η twice",
  "gradient of the last sample only",
  "softmax Jacobian without its other outputs",
  "activation in place of the error",
] as const
type Bug = (typeof bugs)[number]

interface Result {
  readonly claim: Claim
  readonly updated: Network
}

type Task = ReturnType<typeof taskOf>

function backward({ network, batch, cost, eta }: Task, bug: Bug | null): Result {
  const samples = batch.map((sample) => oneSample(network, sample, costs[cost], eta, bug))
  const counted = bug === "gradient of the last sample only" ? samples.slice(-1) : samples
  const m = bug === "missing 1/m" ? 1 : counted.length
  const mean = (of: (s: (typeof samples)[number]) => Float64Array) =>
    of(counted[0]!).map((_, at) => counted.reduce((sum, s) => sum + of(s)[at]!, 0) / m)
  const dW = [null, ...network.layers.map((_, index) => mean((s) => s.dW[index + 1]!))]
  const db = [null, ...network.layers.map((_, index) => mean((s) => s.db[index + 1]!))]
  const rate = bug === "η twice" ? eta * eta : eta
  const layers = network.layers.map((layer, index) => ({
    ...layer,
    W: layer.W.map((w, at) => w - rate * dW[index + 1]![at]!),
    b: layer.b.map(
      (b, at) => b - rate * db[index + 1]![at]! * (bug === "bias counted once per input" ? layer.inputs : 1),
    ),
  }))
  return {
    claim: { delta: samples.map((s) => s.delta), mean: { dW, db, C: 0, parts: null } },
    updated: { layers },
  }
}

interface SampleResult extends Omit<SampleGradient, "C"> {
  readonly delta: readonly (Float64Array | null)[]
}

function oneSample(network: Network, { x, y }: Sample, cost: Cost, eta: number, bug: Bug | null): SampleResult {
  const { layers } = network
  const L = layers.length
  const z: Float64Array[] = [new Float64Array(0)]
  const a: Float64Array[] = [x]
  for (const [index, { W, b, inputs, activation }] of layers.entries()) {
    const sum = b.map((bias, j) => a[index]!.reduce((s, value, k) => s + W[j * inputs + k]! * value, bias))
    const out = new Float64Array(sum.length)
    activations[activation].f(sum, out)
    z.push(sum)
    a.push(out)
  }
  const delta: (Float64Array | null)[] = new Array(L + 1).fill(null)
  const dW: (Float64Array | null)[] = new Array(L + 1).fill(null)
  const db: (Float64Array | null)[] = new Array(L + 1).fill(null)
  let g = new Float64Array(y.length)
  cost.gradient(y, a[L]!, g)
  if (bug === "factor 2 in the cost's derivative") g = g.map((v) => 2 * v)
  for (let l = L; l >= 1; l--) {
    const layer = layers[l - 1]!
    const at = bug === "one layer off" && l < L ? z[l + 1]!.slice(0, g.length) : z[l]!
    const d = throughSlope(layer.activation, g, at, a[l]!, bug === "no slope" && l === L ? null : bug)
    delta[l] = bug === "wrong sign" && l < L ? d.map((v) => -v) : d
    const error = bug === "activation in place of the error" && l < L ? a[l]! : delta[l]!
    db[l] = error
    dW[l] = layer.W.map((_, i) => {
      const [j, k] = [Math.floor(i / layer.inputs), i % layer.inputs]
      return bug === "j and k swapped in dW" ? (error[k] ?? 0) * (a[l - 1]![j] ?? 0) : error[j]! * a[l - 1]![k]!
    })
    const W = bug === "new weights used in δ" ? layer.W.map((w, i) => w - eta * dW[l]![i]!) : layer.W
    g = Float64Array.from({ length: layer.inputs }, (_, k) =>
      delta[l]!.reduce(
        (s, e, j) => s + e * (bug === "no transpose" ? (W[k * layer.inputs + j] ?? 0) : W[j * layer.inputs + k]!),
        0,
      ),
    )
  }
  return { delta, dW, db }
}

function throughSlope(
  id: keyof typeof activations,
  g: Float64Array,
  z: Float64Array,
  a: Float64Array,
  bug: Bug | null,
): Float64Array {
  const { slope, pull } = activations[id]
  const out = new Float64Array(g.length)
  if (slope) {
    slope(
      bug === "slope taken at a instead of z" ? a : z,
      bug === "slope taken at a instead of z" ? f(id, a) : f(id, z),
      out,
    )
    return g.map((value, j) => value * (bug === "no slope" ? 1 : out[j]!))
  }
  if (bug === "softmax Jacobian without its other outputs") return g.map((value, j) => value * a[j]! * (1 - a[j]!))
  pull(g, z, a, out)
  return out
}

function f(id: keyof typeof activations, z: Float64Array): Float64Array {
  const a = new Float64Array(z.length)
  activations[id].f(z, a)
  return a
}

/** The first oracle: every δ and gradient against finite differences. */
function proofAgrees({ network, batch, cost }: Task, { claim }: Result): boolean {
  const search = prove(network, batch, cost, claim)
  let next = search.next()
  while (!next.done) next = search.next()
  return !("kind" in next.value) && next.value.agrees
}

/** The second: the weights after the update against PyTorch's. */
function goldenAgrees(golden: ReturnType<typeof goldenCases>[number], { updated }: Result): boolean {
  return updated.layers.every(({ W, b }, index) => {
    const expected = [...golden.trace.updated.weights[index]!.flat(), ...golden.trace.updated.biases[index]!]
    return [...W, ...b].every(
      (value, at) => Math.abs(value - expected[at]!) <= 1e-9 * Math.max(Math.abs(expected[at]!), 1e-3),
    )
  })
}

/** Several samples, layers of different sizes, softmax where its Jacobian is needed. */
const witnesses = goldenCases("golden").filter(
  ({ document }) => document.samples.length > 1 && document.layers.length > 2,
)
/** Caught by the update only: the gradients themselves are right. */
const inTheUpdate: readonly Bug[] = ["bias counted once per input", "η twice"]

describe("a plain backward pass", () => {
  it("without a bug contents both oracles", () => {
    expect(witnesses.length).toBeGreaterThan(5)
    for (const golden of witnesses) {
      const task = taskOf(golden.document)
      const result = backward(task, null)
      expect(proofAgrees(task, result), golden.name).toBe(true)
      expect(goldenAgrees(golden, result), golden.name).toBe(true)
    }
  })

  it.each(bugs)("with the bug «%s» is caught", (bug) => {
    const caught = witnesses.filter((golden) => {
      const task = taskOf(golden.document)
      const result = backward(task, bug)
      return inTheUpdate.includes(bug) ? !goldenAgrees(golden, result) : !proofAgrees(task, result)
    })
    expect(caught.map(({ name }) => name)).not.toEqual([])
    if (!inTheUpdate.includes(bug)) {
      const task = taskOf(caught[0]!.document)
      expect(goldenAgrees(caught[0]!, backward(task, bug))).toBe(false)
    }
  })
})

describe("the known wrong answers for δ²₁ of the Mazur net", () => {
  const task = taskOf(published.mazur.document)
  const wrong = published.mazur.misconceptions_for_delta2_1
  it.each<[string, Bug | null]>([
    ["right", null],
    ["forgot the slope σ'", "no slope"],
    ["forgot the transpose", "no transpose"],
    ["wrong sign", "wrong sign"],
    ["updated W before propagating", "new weights used in δ"],
  ])("%s", (name, bug) => {
    const delta = backward(task, bug).claim.delta[0]![1]![0]!
    expect(delta.toFixed(6)).toBe(wrong[name]!.toFixed(6))
  })
})
