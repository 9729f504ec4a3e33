import { expect, it } from "vitest"
import type { ActivationId } from "../../engine/activations"
import { presets } from "../../presets"
import { startOf } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"
import { createSeeker } from "../../timeline/seeker"
import type { Frame } from "../../timeline/trace"
import { badgesOf } from "./badgesOf"

function frameAt(experiment: Experiment, t: number): Frame {
  const search = createSeeker(experiment).seek(t)
  let next = search.next()
  while (!next.done) next = search.next()
  if (next.value.kind === "fault") throw new Error("a number is not finite")
  return next.value.frame
}

/** After the gradients of the first sample. */
const learnt = (experiment: Experiment) => frameAt(experiment, startOf(experiment, 1) - 2)

/** 1-1-…-1 with the same weight in every layer. */
function chain(activation: ActivationId, layers: number, w: number, b = 0): Experiment {
  const layer = () => ({ inputs: 1, units: 1, activation, W: Float64Array.of(w), b: Float64Array.of(b) })
  return {
    ...presets.mazur.experiment,
    network: { layers: Array.from({ length: layers }, layer) },
    samples: [{ x: Float64Array.of(1), y: Float64Array.of(0) }],
  }
}

it("a neuron in the middle of its curve has none", () => {
  const frame = learnt(presets.mazur.experiment)
  for (const l of [1, 2]) for (const j of [0, 1]) expect(badgesOf(frame, l, j)).toEqual([])
})

it("a ReLU below 0 is dead, the others are not", () => {
  const frame = learnt(presets.relu.experiment)
  expect([0, 1, 2].map((j) => badgesOf(frame, 1, j))).toEqual([[], ["off"], []])
})

it("far out on its curve it is saturated", () => {
  expect(badgesOf(learnt(chain("sigmoid", 1, 12)), 1, 0)).toEqual(["saturated"])
  expect(badgesOf(learnt(chain("tanh", 1, -9)), 1, 0)).toEqual(["saturated"])
})

it("nothing is told before z is known, and what came to nothing deep down is told", () => {
  const deep = chain("sigmoid", 12, 0.01)
  expect(badgesOf(frameAt(deep, 0), 1, 0)).toEqual([])
  const frame = learnt(deep)
  expect(badgesOf(frame, 1, 0)).toEqual(["vanished"])
  expect(badgesOf(frame, 12, 0)).toEqual([])
  expect(frame.trace.delta[1]![0]).not.toBe(0)
})

it("a layer that starts with zeros alone is symmetric and stays so; through weights of 0 nothing comes back", () => {
  const { network, ...rest } = presets.mazur.experiment
  const zeros = (n: number) => new Float64Array(n)
  const zero: Experiment = {
    ...rest,
    network: { layers: network.layers.map((layer) => ({ ...layer, W: zeros(layer.W.length), b: zeros(layer.units) })) },
  }
  expect(badgesOf(learnt(zero), 1, 0)).toEqual(["vanished", "symmetric"])
  const later = frameAt(zero, startOf(zero, 50))
  const [first, second] = later.trace.network.layers[0]!.b
  expect(first).toBe(second)
})
