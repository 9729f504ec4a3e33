import { describe, expect, it } from "vitest"
import { type ActivationId, activations } from "./activations"
import { type CostId, costs } from "./costs"
import { learn } from "./learn"
import type { Network, Sample } from "./network"
import type { Proof } from "./proof"
import { type Claim, prove } from "./prove"

function proofOf(network: Network, batch: readonly Sample[], cost: CostId, claim?: Claim): Proof {
  const search = prove(network, batch, cost, claim)
  let next = search.next()
  while (!next.done) next = search.next()
  if ("kind" in next.value) throw new Error(`${next.value.quantity} is not finite`)
  return next.value
}

/** Numbers in [from, to) that are the same in every run. */
function numbers(count: number, from: number, to: number, seed: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const x = Math.sin(seed * 99 + i * 12.9898) * 43758.5453
    return from + (x - Math.floor(x)) * (to - from)
  })
}

/** 3-4-2. Its outputs lie between 0 and 1 for every activation: where the cross-entropies are defined. */
function small(hidden: ActivationId, output: ActivationId, seed: number): Network {
  return {
    layers: [
      { inputs: 3, units: 4, activation: hidden, W: numbers(12, -0.8, 0.8, seed), b: numbers(4, -0.3, 0.3, seed + 1) },
      {
        inputs: 4,
        units: 2,
        activation: output,
        W: numbers(8, -0.05, 0.05, seed + 2),
        b: numbers(2, 0.35, 0.55, seed + 3),
      },
    ],
  }
}

const batch: readonly Sample[] = [
  { x: numbers(3, -1, 1, 7), y: Float64Array.of(1, 0) },
  { x: numbers(3, -1, 1, 8), y: Float64Array.of(0, 1) },
]

const activationIds = Object.keys(activations) as ActivationId[]
const costIds = Object.keys(costs) as CostId[]

describe.each(activationIds)("%s", (activation) => {
  it.each(costIds)("as the output has the gradients of %s that finite differences find", (cost) => {
    for (const seed of [1, 2, 3]) {
      const proof = proofOf(small("tanh", activation, seed), batch, cost)
      expect(proof.checked).toBe(2 * 6 + 12 + 4 + 8 + 2)
      expect(proof.worst, JSON.stringify(proof.worstEntry)).toBeLessThan(1e-7)
      expect(proof).toMatchObject({ agrees: true, kinks: 0 })
    }
  })

  it.each(costIds)("as a hidden layer has the gradients of %s that finite differences find", (cost) => {
    for (const seed of [4, 5, 6]) {
      const proof = proofOf(small(activation, "sigmoid", seed), batch, cost)
      expect(proof.worst, JSON.stringify(proof.worstEntry)).toBeLessThan(1e-7)
      expect(proof.agrees).toBe(true)
      expect(proof.kinks).toBeLessThan(proof.checked / 4)
    }
  })
})

function scale(vector: Float64Array, at: number, by: number): void {
  vector[at] = vector[at]! * by
}

/** What stepping says of a net of two layers. */
function claimOf(network: Network, batch: readonly Sample[], cost: CostId): Claim {
  const delta: (Float64Array | null)[][] = []
  for (const step of learn(network, batch, cost, 0.1)) {
    if (step.kind === "input") delta.push([null, null, null])
    if (step.kind === "output-error" || step.kind === "hidden-error") delta.at(-1)![step.l] = step.delta
    if (step.kind === "mean") return { delta, mean: step.mean }
  }
  throw new Error("the cycle did not come to its mean")
}

describe("a falsified claim", () => {
  const network = small("tanh", "sigmoid", 1)
  const cost = "quadratic"
  const right = () => claimOf(network, batch, cost)

  it("agrees as long as it is not", () => {
    expect(proofOf(network, batch, cost, right()).agrees).toBe(true)
  })

  it.each<[string, (claim: Claim) => void, object]>([
    [
      "one weight's gradient 0.1 % too large",
      ({ mean }) => scale(mean.dW[1]!, 5, 1.001),
      { quantity: "dW", l: 1, j: 1, k: 2 },
    ],
    ["one bias's gradient 0.1 % too small", ({ mean }) => scale(mean.db[2]!, 0, 0.999), { quantity: "db", l: 2, j: 0 }],
    [
      "one δ of one sample with the wrong sign",
      ({ delta }) => scale(delta[1]![1]!, 2, -1),
      { quantity: "delta", l: 1, j: 2, i: 1 },
    ],
  ])("is found and named: %s", (_name, falsify, entry) => {
    const claim = right()
    falsify(claim)
    const proof = proofOf(network, batch, cost, claim)
    expect(proof.agrees).toBe(false)
    expect(proof.worstEntry).toMatchObject(entry)
  })
})

/** A hidden layer of one neuron with x = (x, 1), and a linear output. */
function chain(activation: ActivationId, x: number, w: number, b = 0): [Network, readonly Sample[]] {
  return [
    {
      layers: [
        { inputs: 2, units: 1, activation, W: Float64Array.of(w, 0.3), b: Float64Array.of(b) },
        { inputs: 1, units: 1, activation: "linear", W: Float64Array.of(0.7), b: Float64Array.of(0.2) },
      ],
    },
    [{ x: Float64Array.of(x, 1), y: Float64Array.of(0.4) }],
  ]
}

describe("where C bends sharply", () => {
  const wide: [string, Network, readonly Sample[]][] = [
    ["ELU at 0", ...chain("elu", 1, -0.3)],
    ["a tanh under an input of 100", ...chain("tanh", 100, 0.004)],
    ["a sigmoid under an input of 1000", ...chain("sigmoid", 1000, 0.0005)],
    ["a SiLU under an input of a million", ...chain("silu", 1e6, 3e-7)],
    ["a tanh under a weight of 100", ...chain("tanh", 0.01, 100)],
    [
      "a tanh over a weight of 100",
      {
        layers: [
          chain("linear", 0.01, 100)[0].layers[0]!,
          {
            ...chain("tanh", 1, 1)[0].layers[1]!,
            activation: "tanh",
            W: Float64Array.of(100),
            b: Float64Array.of(-129.6),
          },
        ],
      },
      chain("linear", 0.01, 100)[1],
    ],
  ]

  it.each(wide)("right gradients agree: %s", (_name, network, batch) => {
    const proof = proofOf(network, batch, "quadratic")
    expect(proof, JSON.stringify(proof.worstEntry)).toMatchObject({ agrees: true, kinks: 0 })
  })

  it.each(wide)("wrong ones do not, whichever it is, by 0.1 % or by its sign: %s", (_name, network, batch) => {
    for (const by of [1.001, -1])
      for (const quantity of ["delta", "dW", "db"] as const)
        for (const l of [1, 2]) {
          const claim = claimOf(network, batch, "quadratic")
          const vector = quantity === "delta" ? claim.delta[0]![l]! : claim.mean[quantity][l]!
          if (vector[0] === 0) continue
          scale(vector, 0, by)
          expect(proofOf(network, batch, "quadratic", claim).agrees, `${quantity} ${l}`).toBe(false)
        }
  })
})

describe("a kink", () => {
  it("is counted and named, not failed", () => {
    const network: Network = {
      layers: [
        { inputs: 1, units: 1, activation: "relu", W: Float64Array.of(1), b: Float64Array.of(-1) },
        { inputs: 1, units: 1, activation: "linear", W: Float64Array.of(2), b: Float64Array.of(0) },
      ],
    }
    const proof = proofOf(network, [{ x: Float64Array.of(1), y: Float64Array.of(1) }], "quadratic")
    expect(proof).toMatchObject({ checked: 6, kinks: 3, agrees: true })
    expect(proof.kinked).toContainEqual({ quantity: "delta", l: 1, j: 0, k: null, i: 0 })
    expect(proof.kinked).toContainEqual({ quantity: "dW", l: 1, j: 0, k: 0, i: null })
  })
})

describe("a proof", () => {
  const linear = (w: number): Network => ({
    layers: [{ inputs: 1, units: 1, activation: "relu", W: Float64Array.of(w), b: Float64Array.of(0) }],
  })

  it("of numbers that are all at a kink proves nothing", () => {
    const proof = proofOf(linear(0), [{ x: Float64Array.of(1), y: Float64Array.of(1) }], "quadratic")
    expect(proof).toMatchObject({ checked: 3, kinks: 3, compared: { deltas: 0, gradients: 0 }, agrees: false })
  })

  it("of a cycle that cannot be computed is its fault, not a wrong gradient", () => {
    const search = prove(linear(1e200), [{ x: Float64Array.of(1e200), y: Float64Array.of(0) }], "quadratic")
    let next = search.next()
    while (!next.done) next = search.next()
    expect(next.value).toMatchObject({ kind: "non-finite", quantity: "z", l: 1, j: 0, i: 0 })
  })

  it("of a large batch pauses often, before its first number too", () => {
    const batch = Array.from({ length: 1000 }, (_, i) => ({ x: Float64Array.of(1 + i / 1000), y: Float64Array.of(0) }))
    const search = prove(linear(0.5), batch, "quadratic")
    const told: number[] = []
    for (let next = search.next(); !next.done; next = search.next()) told.push(next.value)
    expect(told.filter((checked) => checked === 0).length).toBeGreaterThanOrEqual(1000)
    expect(told.filter((checked) => checked === 1000).length).toBeGreaterThan(10)
  })
})
