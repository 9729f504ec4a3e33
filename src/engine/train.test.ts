import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ActivationId, activations } from "./activations"
import { type CostId, costs } from "./costs"
import { cycleOf } from "./cycleOf.test-data"
import { learn } from "./learn"
import type { Network, Sample } from "./network"
import type { StepKind } from "./step"
import "./laterRules"
import { createWorkspace, momentsOf, networkOf, train } from "./train"
import { uniformFrom } from "./uniform"
import { plainSgd, type UpdateRule } from "./updateRule"

const value = fc.double({ min: -3, max: 3, noNaN: true })
const vector = (length: number) =>
  fc.array(value, { minLength: length, maxLength: length }).map((v) => Float64Array.from(v))
const activation = fc.constantFrom(...(Object.keys(activations) as ActivationId[]))

const network: fc.Arbitrary<Network> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 })
  .chain((sizes) =>
    fc
      .tuple(
        ...sizes.slice(1).map((units, index) =>
          fc.record({
            inputs: fc.constant(sizes[index]!),
            units: fc.constant(units),
            activation,
            W: vector(units * sizes[index]!),
            b: vector(units),
          }),
        ),
      )
      .map((layers) => ({ layers })),
  )

const task = network.chain((net) =>
  fc.record({
    network: fc.constant(net),
    batch: fc.array(
      fc.record({ x: vector(net.layers[0]!.inputs), y: vector(net.layers.at(-1)!.units) }) as fc.Arbitrary<Sample>,
      { minLength: 1, maxLength: 4 },
    ),
    cost: fc.constantFrom(...(Object.keys(costs) as CostId[])),
    eta: fc.double({ min: -1, max: 1, noNaN: true }),
  }),
)

describe("training and stepping", () => {
  it("give the same bits over several cycles, and stop at the same one", () => {
    let finished = 0
    fc.assert(
      fc.property(task, fc.integer({ min: 1, max: 4 }), ({ network, batch, cost, eta }, cycles) => {
        const workspace = createWorkspace(network)
        let stepped = network
        for (let cycle = 0; cycle < cycles; cycle++) {
          const { learned } = cycleOf(stepped, batch, cost, eta)
          expect(train(workspace, batch, cost, eta)).toBe(learned.kind === "network")
          if (learned.kind === "network") {
            stepped = learned.network
            finished++
          }
          expect(networkOf(workspace)).toEqual(stepped)
        }
      }),
      { numRuns: 1000 },
    )
    expect(finished).toBeGreaterThan(1000)
  })

  it.each([1, 2, 3, 4, 5, 31, 32, 33, 70])("give the same bits for a batch of %i", (m) => {
    const next = uniformFrom(m)
    const draw = (length: number) => Float64Array.from({ length }, () => 2 * next() - 1)
    for (const [hidden, output, cost] of [
      ["tanh", "sigmoid", "binary-cross-entropy"],
      ["relu", "softmax", "categorical-cross-entropy"],
      ["softmax", "linear", "quadratic"],
      ["sigmoid", "softmax", "quadratic"],
    ] as const) {
      const net: Network = {
        layers: [
          { inputs: 5, units: 6, activation: hidden, W: draw(30), b: draw(6) },
          { inputs: 6, units: 3, activation: output, W: draw(18), b: draw(3) },
        ],
      }
      const batch = Array.from({ length: m }, (_, i) => ({
        x: draw(5),
        y: Float64Array.from([0, 1, 2], (j) => (j === i % 3 ? 1 : 0)),
      }))
      const workspace = createWorkspace(net)
      let stepped = net
      for (let cycle = 0; cycle < 3; cycle++) {
        const { learned } = cycleOf(stepped, batch, cost, 0.5)
        if (learned.kind !== "network") throw new Error("not finite")
        stepped = learned.network
        expect(train(workspace, batch, cost, 0.5)).toBe(true)
        expect(networkOf(workspace)).toEqual(stepped)
      }
    }
  })

  it("go on after a cycle that failed as if it had not been, with what the rule remembers", () => {
    const net: Network = {
      layers: [{ inputs: 1, units: 1, activation: "linear", W: Float64Array.of(0.5), b: Float64Array.of(0) }],
    }
    const good = [{ x: Float64Array.of(1), y: Float64Array.of(2) }]
    const bad = [{ x: Float64Array.of(1e120), y: Float64Array.of(0) }]
    const rule: UpdateRule = { ...plainSgd, optimizer: { kind: "momentum", beta: 0.9 } }
    const [quiet, disturbed] = [
      createWorkspace(net, { rule, moments: null }),
      createWorkspace(net, { rule, moments: null }),
    ]
    for (let cycle = 0; cycle < 3; cycle++) {
      train(quiet, good, "quadratic", 0.1)
      train(disturbed, good, "quadratic", 0.1)
      expect(train(disturbed, bad, "quadratic", 1e200)).toBe(false)
      expect(networkOf(disturbed)).toEqual(networkOf(quiet))
      expect(momentsOf(disturbed)).toEqual(momentsOf(quiet))
    }
  })

  it("write to nothing that they were given", () => {
    fc.assert(
      fc.property(task, ({ network, batch, cost, eta }) => {
        const before = structuredClone({ network, batch })
        cycleOf(network, batch, cost, eta)
        train(createWorkspace(network), batch, cost, eta)
        expect({ network, batch }).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })
})

describe("steps", () => {
  const net: Network = {
    layers: [
      { inputs: 2, units: 2, activation: "tanh", W: Float64Array.of(0.1, 0.2, 0.3, 0.4), b: Float64Array.of(0, 0.1) },
      { inputs: 2, units: 1, activation: "sigmoid", W: Float64Array.of(0.5, -0.5), b: Float64Array.of(0.2) },
    ],
  }
  const batch: readonly Sample[] = [
    { x: Float64Array.of(1, 0), y: Float64Array.of(1) },
    { x: Float64Array.of(0, 1), y: Float64Array.of(0) },
  ]

  it("come in the order of the lecture note", () => {
    const sample: readonly [StepKind, number?][] = [
      ["input"],
      ["weighted-input", 1],
      ["activation", 1],
      ["weighted-input", 2],
      ["activation", 2],
      ["cost"],
      ["output-error", 2],
      ["hidden-error", 1],
      ["bias-gradient", 2],
      ["weight-gradient", 2],
      ["bias-gradient", 1],
      ["weight-gradient", 1],
    ]
    const { steps } = cycleOf(net, batch, "quadratic", 0.1)
    expect(steps.map((step) => ("l" in step ? [step.kind, step.l] : [step.kind]))).toEqual([
      ...sample,
      ...sample,
      ["mean"],
      ["update"],
    ])
  })

  it("carry copies: what is done to them changes nothing that follows", () => {
    const quiet = cycleOf(net, batch, "quadratic", 0.1).learned
    const rude = [...spoiling(net, batch)]
    expect(rude.at(-1)).toEqual(quiet)
  })

  function* spoiling(...[network, samples]: [Network, readonly Sample[]]) {
    const steps = learn(network, samples, "quadratic", 0.1)
    let next = steps.next()
    for (; !next.done; next = steps.next()) {
      for (const part of Object.values(next.value)) if (part instanceof Float64Array) part.fill(99)
      if (next.value.kind === "mean") for (const v of [...next.value.mean.dW, ...next.value.mean.db]) v?.fill(99)
      yield null
    }
    yield next.value
  }

  it("keep each sample's gradients along with the mean, which is their mean", () => {
    const { mean, samples } = cycleOf(net, batch, "quadratic", 0.1)
    expect(mean?.parts?.map((part) => part.dW[1])).toEqual(samples.map((sample) => sample.dW[1]))
    for (let i = 0; i < 4; i++) expect(mean?.dW[1]?.[i]).toBe((samples[0]!.dW[1]![i]! + samples[1]!.dW[1]![i]!) / 2)
    expect(mean?.C).toBe((samples[0]!.C + samples[1]!.C) / 2)
  })
})

describe("a number that stops being finite", () => {
  const line = (w: number, b = 0): Network => ({
    layers: [{ inputs: 1, units: 1, activation: "linear", W: Float64Array.of(w), b: Float64Array.of(b) }],
  })
  const one = (x: number, y: number): readonly Sample[] => [{ x: Float64Array.of(x), y: Float64Array.of(y) }]

  it.each([
    ["z", line(1e308), one(10, 0), 1, { quantity: "z", l: 1, j: 0, k: null, i: 0 }],
    ["the cost", line(1e200), one(1, 0), 1, { quantity: "C", l: null, j: null, k: null, i: 0 }],
    ["a gradient", line(0, 1e150), one(1e200, 0), 1, { quantity: "dW", l: 1, j: 0, k: 0, i: 0 }],
    ["an updated weight", line(0, 1), one(1e10, 0), 1e300, { quantity: "W", l: 1, j: 0, k: 0, i: null }],
    ["an updated bias", line(0, 1e100), one(1, 0), 1e300, { quantity: "b", l: 1, j: 0, k: null, i: null }],
  ])("is named, and training leaves the weights as before: %s", (_name, network, batch, eta, fault) => {
    const { learned, steps } = cycleOf(network, batch, "quadratic", eta)
    expect(learned).toEqual({ kind: "non-finite", ...fault })
    for (const step of steps)
      for (const part of Object.values(step))
        if (part instanceof Float64Array) expect(part.every(Number.isFinite)).toBe(true)
    const workspace = createWorkspace(network)
    expect(train(workspace, batch, "quadratic", eta)).toBe(false)
    expect(networkOf(workspace)).toEqual(network)
  })
})
