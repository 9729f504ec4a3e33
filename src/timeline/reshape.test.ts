import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { featured } from "../data/features"
import { type ActivationId, activations } from "../engine/activations"
import { type CostId, costs } from "../engine/costs"
import { sizesOf } from "../engine/network"
import { presets } from "../presets"
import { misfitOf } from "./misfit"
import { type Design, type Reshape, reshaped } from "./reshape"

const mazur: Design = presets.mazur.experiment
const classify: Design = presets.classify.experiment
const numbers = ({ network }: Design) => network.layers.map(({ W, b }) => [[...W], [...b]])
const rows = (design: Design, l: number) => {
  const { W, inputs, units } = design.network.layers[l - 1]!
  return Array.from({ length: units }, (_, j) => [...W.subarray(j * inputs, (j + 1) * inputs)])
}

describe("adding and removing neurons", () => {
  it("keeps every weight with both its ends left", () => {
    const wider = reshaped(mazur, { kind: "add-neuron", l: 1 })
    expect(sizesOf(wider.network)).toEqual([2, 3, 2])
    expect(rows(wider, 1).slice(0, 2)).toEqual(rows(mazur, 1))
    expect(rows(wider, 2).map((row) => row.slice(0, 2))).toEqual(rows(mazur, 2))
    expect(wider.network.layers[0]!.b).toEqual(Float64Array.of(0.35, 0.35, 0))
    expect(rows(wider, 1)[2]!.every((w) => w !== 0 && Math.abs(w) < 1.1)).toBe(true)
    expect(numbers(reshaped(wider, { kind: "remove-neuron", l: 1, j: 2 }))).toEqual(numbers(mazur))
  })

  it("takes out the one that was meant", () => {
    const narrower = reshaped(mazur, { kind: "remove-neuron", l: 1, j: 0 })
    expect(rows(narrower, 1)).toEqual([[0.25, 0.3]])
    expect(rows(narrower, 2)).toEqual([[0.45], [0.55]])
  })

  it("gives inputs and targets of 0 to the samples, and takes them away", () => {
    const more = [{ kind: "add-neuron", l: 0 } as const, { kind: "add-neuron", l: 2 } as const].reduce(reshaped, mazur)
    expect(sizesOf(more.network)).toEqual([3, 2, 3])
    expect(more.samples).toEqual([{ x: Float64Array.of(0.05, 0.1, 0), y: Float64Array.of(0.01, 0.99, 0) }])
    const less = reshaped(more, { kind: "remove-neuron", l: 2, j: 0 })
    expect(less.samples[0]!.y).toEqual(Float64Array.of(0.99, 0))
    expect(rows(less, 2)[0]).toEqual(rows(mazur, 2)[1])
  })
})

describe("adding and removing layers", () => {
  it("leaves all others as they are, and back again", () => {
    for (const l of [0, 1]) {
      const deeper = reshaped(mazur, { kind: "add-layer", l })
      expect(sizesOf(deeper.network)).toEqual([2, 2, 2, 2])
      expect(deeper.network.layers[l]!.activation).toBe("sigmoid")
      expect(numbers(reshaped(deeper, { kind: "remove-layer", l: l + 1 }))).toEqual(numbers(mazur))
    }
  })

  it("leaves a linear model when the last hidden layer goes", () => {
    const flat = reshaped(mazur, { kind: "remove-layer", l: 1 })
    expect(sizesOf(flat.network)).toEqual([2, 2])
    expect(rows(flat, 1)).toEqual(rows(mazur, 2))
  })
})

describe("pairings without a meaning", () => {
  const activation = (id: ActivationId, l = 2): Reshape => ({ kind: "activation", l, activation: id })
  const cost = (id: CostId): Reshape => ({ kind: "cost", cost: id })
  const codeOf = (design: Design, ...wishes: Reshape[]) =>
    misfitOf(wishes.reduce(reshaped, design), wishes.at(-1)!)?.code ?? null

  it("are told apart from those that have one", () => {
    expect(codeOf(mazur, activation("tanh"))).toBeNull()
    expect(codeOf(mazur, activation("softmax"))).toBeNull()
    expect(codeOf(mazur, { kind: "remove-neuron", l: 2, j: 0 })).toBeNull()
    expect(codeOf(mazur, activation("softmax"), { kind: "remove-neuron", l: 2, j: 0 })).toBe("softmax-alone")
    expect(codeOf(mazur, activation("softmax", 1), { kind: "remove-neuron", l: 1, j: 0 })).toBe("softmax-alone")
    expect(codeOf(mazur, cost("binary-cross-entropy"))).toBe("targets-zero-or-one")
    expect(codeOf(mazur, cost("categorical-cross-entropy"))).toBe("targets-one-hot")
    expect(codeOf(mazur, activation("relu"), cost("binary-cross-entropy"))).toBe("outputs-out-of-range")
    expect(codeOf(classify, activation("linear", classify.network.layers.length))).toBe("outputs-out-of-range")
  })

  it("have two ways out after which nothing is wrong, from wherever random changes lead", () => {
    const wish = fc.oneof(
      fc.record({ kind: fc.constant("add-neuron" as const), l: fc.nat(4) }),
      fc.record({ kind: fc.constant("remove-neuron" as const), l: fc.nat(4), j: fc.nat(4) }),
      fc.record({ kind: fc.constant("add-layer" as const), l: fc.nat(3) }),
      fc.record({ kind: fc.constant("remove-layer" as const), l: fc.nat(4) }),
      fc.record({
        kind: fc.constant("activation" as const),
        l: fc.integer({ min: 1, max: 4 }),
        activation: fc.constantFrom(...(Object.keys(activations) as ActivationId[])),
      }),
      fc.record({ kind: fc.constant("cost" as const), cost: fc.constantFrom(...(Object.keys(costs) as CostId[])) }),
    )
    const met = new Set<string>()
    fc.assert(
      fc.property(fc.array(wish, { minLength: 30, maxLength: 80 }), (wishes) => {
        let design = mazur
        for (const each of wishes) {
          if (!isPossible(design, each)) continue
          const next = reshaped(design, each)
          const misfit = misfitOf(next, each)
          if (misfit) met.add(misfit.code)
          for (const way of misfit?.waysOut ?? []) expect(misfitOf(way.reduce(reshaped, next), way.at(-1)!)).toBeNull()
          design = misfit ? misfit.waysOut[wishes.length % 2]!.reduce(reshaped, next) : next
          expectSound(design)
        }
      }),
      { numRuns: 300, seed: 7 },
    )
    expect(met.size).toBe(4)
  })
})

function isPossible({ network }: Design, wish: Reshape): boolean {
  const sizes = sizesOf(network)
  const L = sizes.length - 1
  if (wish.kind === "remove-neuron") return wish.l <= L && sizes[wish.l]! > 1 && wish.j < sizes[wish.l]!
  if (wish.kind === "remove-layer") return wish.l >= 1 && wish.l < L
  if (wish.kind === "add-layer") return wish.l < L && L < 6
  return !("l" in wish) || wish.l <= L
}

function expectSound({ network, samples }: Design): void {
  const sizes = sizesOf(network)
  for (const [index, { inputs, units, W, b }] of network.layers.entries()) {
    expect([inputs, units, W.length, b.length]).toEqual([sizes[index], sizes[index + 1], inputs * units, units])
    expect(W.every(Number.isFinite)).toBe(true)
  }
  for (const { x, y } of samples) expect([x.length, y.length]).toEqual([sizes[0], sizes.at(-1)])
}

describe("the data of a net", () => {
  const sample = featured({ x: Float64Array.of(3, 4), y: Float64Array.of(0.2, 0.7) }, ["x1", "x1^2"])
  const held = featured({ x: Float64Array.of(5, 6), y: Float64Array.of(0.6, 0.1) }, ["x1", "x1^2"])
  const names = { x: ["a", "b"], y: ["c", "d"] }
  const design: Design = { ...mazur, samples: [sample], test: [held], features: ["x1", "x1^2"], names }

  it("with other inputs has no features and names, and what is held out has those inputs too", () => {
    const more = reshaped(design, { kind: "add-neuron", l: 0 })
    expect(Object.keys(more).sort()).toEqual(["cost", "network", "samples", "test"])
    expect(more.samples).toEqual([{ x: Float64Array.of(3, 9, 0), y: sample.y }])
    expect(more.test).toEqual([{ x: Float64Array.of(5, 25, 0), y: held.y }])
    expect(reshaped(design, { kind: "remove-neuron", l: 0, j: 0 }).test).toEqual([
      { x: Float64Array.of(25), y: held.y },
    ])
  })

  it("with other outputs keeps its features and points", () => {
    const { names: _, ...less } = reshaped(design, { kind: "remove-neuron", l: 2, j: 0 })
    expect(less.features).toEqual(["x1", "x1^2"])
    expect(less.samples).toEqual([{ ...sample, y: Float64Array.of(0.7) }])
    expect(less.test).toEqual([{ ...held, y: Float64Array.of(0.1) }])
    expect(reshaped(design, { kind: "add-neuron", l: 2 })).not.toHaveProperty("names")
  })

  it("stays as it is when only hidden layers change", () => {
    for (const wish of [
      { kind: "add-neuron", l: 1 },
      { kind: "add-layer", l: 1 },
      { kind: "remove-layer", l: 1 },
    ] as const)
      expect(reshaped(design, wish)).toMatchObject({
        samples: [sample],
        test: [held],
        features: design.features,
        names,
      })
  })

  it("is asked whether a cost has a meaning for it, held out or not", () => {
    const wish: Reshape = { kind: "cost", cost: "binary-cross-entropy" }
    const right = { ...design, samples: [{ ...sample, y: Float64Array.of(0, 1) }] }
    const misfit = misfitOf(reshaped(right, wish), wish)
    expect(misfit?.code).toBe("targets-zero-or-one")
    const rounded = (misfit?.waysOut[0] ?? []).reduce(reshaped, reshaped(right, wish))
    expect(rounded.test).toEqual([{ ...held, y: Float64Array.of(1, 0) }])
    expect(rounded.features).toEqual(design.features)
  })
})
