import { describe, expect, it, vi } from "vitest"
import { type ActivationId, activations } from "./activations"
import { cycleOf } from "./cycleOf.test-data"
import { calmSample, faultCases } from "./faultCases.test-data"
import type { Network, Sample } from "./network"
import { createWorkspace, networkOf, train } from "./train"

/** The number of steps a fault leaves of a cycle of 2 samples (3 for the mean cost) of 12 steps: the order of the lecture note, counted by hand. */
const stepsBefore: Readonly<Record<string, number>> = {
  "z of the first layer": 12 + 1,
  "z that tanh would hide": 12 + 1,
  "z of the last layer": 12 + 3,
  "the cost of a sample": 12 + 5,
  "δ of the last layer": 12 + 6,
  "δ of a hidden layer": 12 + 7,
  "∂W of the last layer": 12 + 9,
  "∂W of the first layer": 12 + 11,
  "the mean of ∂b": 24,
  "the mean of ∂W": 24,
  "the mean of ∂W, last layer": 24,
  "the mean cost": 36,
  "an updated weight": 25,
  "an updated bias": 25,
}

const calmBatch = [calmSample, calmSample]

function never(): never {
  throw new Error("no such case")
}

/** All numbers in a value, however deep. */
function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === "number") yield value
  else if (value instanceof Float64Array) yield* value
  else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* numbersIn(part)
}

describe.each(faultCases)("$name is not finite", ({ name, network, batch, cost, eta, fault }) => {
  it("stepping stops right before it, and names it", () => {
    const { learned, steps } = cycleOf(network, batch, cost, eta)
    expect(learned).toEqual(fault)
    expect(steps).toHaveLength(stepsBefore[name] ?? Number.NaN)
    expect([...numbersIn(steps)].filter((number) => !Number.isFinite(number))).toEqual([])
  })

  it("training says so, has the weights as before and can go on", () => {
    const workspace = createWorkspace(network)
    expect(train(workspace, batch, cost, eta)).toBe(false)
    expect(networkOf(workspace)).toEqual(network)
    expect(train(workspace, calmBatch, cost, eta)).toBe(true)
    const { learned } = cycleOf(network, calmBatch, cost, eta)
    expect(learned).toEqual({ kind: "network", moments: null, network: networkOf(workspace) })
  })

  it("it is only this batch: a calm one is learned from", () => {
    expect(cycleOf(network, calmBatch, cost, eta).learned.kind).toBe("network")
  })
})

describe("each cost finite, their mean not", () => {
  it("is not blamed on a sample: every one alone is learned from", () => {
    const found = faultCases.find(({ name }) => name === "the mean cost") ?? never()
    for (const sample of found.batch)
      expect(cycleOf(found.network, [sample], found.cost, found.eta).learned.kind).toBe("network")
  })
})

describe("a fault after cycles that went well", () => {
  it("leaves the weights of the last of them, not those of the start", () => {
    const line: Network = {
      layers: [{ inputs: 1, units: 1, activation: "linear", W: Float64Array.of(0), b: Float64Array.of(0) }],
    }
    const one = (x: number, y: number): readonly Sample[] => [{ x: Float64Array.of(x), y: Float64Array.of(y) }]
    const workspace = createWorkspace(line)
    expect(train(workspace, one(1, -1), "quadratic", 0.5)).toBe(true)
    expect(train(workspace, one(1e10, 0), "quadratic", 1e300)).toBe(false)
    const [layer] = networkOf(workspace).layers
    expect([layer?.W[0], layer?.b[0]]).toEqual([-0.5, -0.5])
  })
})

describe("an activation", () => {
  it.each(Object.keys(activations) as ActivationId[])(
    "is finite wherever z is, so training need not look: %s",
    (id) => {
      const z = Float64Array.of(Number.MAX_VALUE, -Number.MAX_VALUE, 1e155, -1e155, 1e103, -1e103, 710, -746, 5e-324, 0)
      const [a, slope] = [new Float64Array(z.length), new Float64Array(z.length)]
      activations[id].f(z, a)
      activations[id].slope?.(z, a, slope)
      expect([...a, ...slope].filter((number) => !Number.isFinite(number))).toEqual([])
    },
  )

  it("that is not finite all the same is named, and not trained with", () => {
    const broken = vi.spyOn(activations.linear, "f").mockImplementation((_z, a) => {
      a[1] = Number.POSITIVE_INFINITY
    })
    const { network, cost, eta } = faultCases[0] ?? never()
    const { learned } = cycleOf(network, calmBatch, cost, eta)
    const trained = train(createWorkspace(network), calmBatch, cost, eta)
    broken.mockRestore()
    expect(learned).toEqual({ kind: "non-finite", quantity: "a", l: 1, j: 1, k: null, i: 0 })
    expect(trained).toBe(false)
  })
})
