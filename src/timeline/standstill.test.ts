import { describe, expect, it } from "vitest"
import type { ActivationId } from "../engine/activations"
import { presets } from "../presets"
import { startOf } from "./cycle"
import type { Experiment } from "./experiment"
import { frameAt } from "./frameAt"
import { faresOf, standstillOf } from "./standstill"

const { experiment: xor } = presets.xor

/** XOR with another hidden layer, after a cycle. */
function shownAfter(
  activation: ActivationId,
  times: number,
  biases: readonly number[] | null,
  rest: Partial<Experiment>,
) {
  const layers = xor.network.layers.map((layer, index) => ({
    ...layer,
    activation: index === 0 ? activation : layer.activation,
    W: layer.W.map((w) => times * w),
    b: index === 0 && biases ? Float64Array.from(biases) : layer.b.map((b) => times * b),
  }))
  const experiment: Experiment = { ...xor, network: { layers }, ...rest }
  return frameAt(experiment, startOf(experiment, 1))
}

describe("a cost stands still because", () => {
  it("ReLU is off for every sample of the batch", () => {
    expect(standstillOf(shownAfter("relu", 1, [-100, -100], {}), null)).toEqual({ kind: "off", l: 1, js: [0, 1] })
    expect(standstillOf(shownAfter("relu", 1, [-100, 100], {}), null)).toMatchObject({ kind: "off", js: [0] })
  })

  it("ReLU is off, where that is the reason: not below a layer that is dead, nor for a part of the samples", () => {
    const hidden = (b: readonly number[]) => ({
      activation: "relu" as const,
      inputs: 2,
      units: 2,
      W: Float64Array.of(1, 1, -1, -1),
      b: Float64Array.from(b),
    })
    const output = xor.network.layers.at(-1)!
    const of = (first: readonly number[], second: readonly number[], rest: Partial<Experiment>) => {
      const experiment: Experiment = { ...xor, network: { layers: [hidden(first), hidden(second), output] }, ...rest }
      return standstillOf(frameAt(experiment, startOf(experiment, 1)), null)
    }
    // The first layer's neurons get nothing, for the second is dead.
    expect(of([0, 1], [-100, -100], {})).toEqual({ kind: "off", l: 2, js: [0, 1] })
    expect(of([0, 1], [-100, -100], { batchSize: 2 })).toEqual({ kind: "off", l: 2, js: [0, 1] })
    expect(of([0, 1], [-100, -100], { batchSize: 1 })).toEqual({ kind: "level" })
    expect(of([1, 1], [-100, 100], { batchSize: 2 })).toEqual({ kind: "level" })
  })

  it("neurons are saturated", () => {
    expect(standstillOf(shownAfter("sigmoid", 50, null, {}), null)).toEqual({ kind: "saturated", l: 2, js: [0] })
    // Of one that some sample of the batch still moves that is not the reason.
    const between = [0, 1].map((y) => ({ x: Float64Array.of(0.01, 0), y: Float64Array.of(y) }))
    const samples = [...between, ...xor.samples]
    const frame = shownAfter("sigmoid", 50, [0, 0], { samples, batchSize: 6, cost: "binary-cross-entropy" })
    expect(faresOf(frame)[0]?.saturated).toEqual([0, 1])
    expect(standstillOf(frame, null).kind).toBe("level")
  })

  it("all weights are 0, or so small that they might be", () => {
    expect(standstillOf(shownAfter("tanh", 0, null, {}), null)).toEqual({ kind: "zero", l: 1 })
    expect(standstillOf(shownAfter("tanh", 1e-200, null, { batchSize: 1 }), null)).toEqual({ kind: "zero", l: 1 })
  })

  it("η is too small for the gradient that there is", () => {
    const why = standstillOf(shownAfter("tanh", 1, null, { eta: 1e-9 }), null)
    expect(why).toMatchObject({ kind: "eta" })
    expect(why.kind === "eta" && why.change).toBeGreaterThan(0)
    expect(why.kind === "eta" && why.change).toBeLessThan(1e-9)
  })

  it("it is learned", () => {
    const output = frameAt(xor, startOf(xor, 0) + 7).trace.a.at(-1)
    const samples = [{ x: Float64Array.of(0, 0), y: output! }]
    expect(standstillOf(shownAfter("tanh", 1, null, { samples, batchSize: 1 }), null)).toMatchObject({
      kind: "learned",
    })
    // A part of the samples does not tell; the cost over all does.
    const more = [...samples, { x: Float64Array.of(1, 1), y: Float64Array.of(0) }]
    const part = shownAfter("tanh", 1, null, { samples: more, batchSize: 1 })
    expect(standstillOf(part, 0.25).kind).not.toBe("learned")
    expect(standstillOf(part, 1e-7)).toEqual({ kind: "learned", C: 1e-7 })
  })

  it("of nothing that can be told, also within a cycle", () => {
    expect(standstillOf(frameAt(xor, startOf(xor, 1)), null)).toEqual({ kind: "level" })
    expect(standstillOf(frameAt(xor, 3), null)).toEqual({ kind: "level" })
  })
})

it("how neurons fare is told as far as z is known, softmax and linear ones apart", () => {
  expect(faresOf(frameAt(xor, 0))).toEqual([])
  expect(faresOf(shownAfter("relu", 1, [-100, 100], {}))[0]).toEqual({ l: 1, saturated: [], off: [0], of: 2 })
  expect(faresOf(shownAfter("linear", 1, null, {})).map(({ l }) => l)).toEqual([2])
})
