import type { Moment } from "../../src/document/exports/moment"
import { type ActivationId, activations } from "../../src/engine/activations"
import { type CostId, costs } from "../../src/engine/costs"
import type { Network } from "../../src/engine/network"
import type { Optimizer } from "../../src/engine/updateRule"
import { presets } from "../../src/presets"
import { startOf } from "../../src/timeline/cycle"
import type { Experiment } from "../../src/timeline/experiment"
import { frameAt } from "../../src/timeline/frameAt"
import { goldenCases, taskOf } from "../golden/goldenCases"

export interface Case extends Moment {
  readonly name: string
}

export const at = (name: string, experiment: Experiment, t: number): Case => ({
  name,
  experiment,
  frame: frameAt(experiment, t),
})

/** Numbers in [from, to) that are the same in every run. */
function numbers(count: number, from: number, to: number, seed: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const x = Math.sin(seed * 99 + i * 12.9898) * 43758.5453
    return from + (x - Math.floor(x)) * (to - from)
  })
}

/** 3-4-2. Its outputs lie between 0 and 1 for every activation: where the cross-entropies are defined. */
function pairing(hidden: ActivationId, output: ActivationId, cost: CostId): Experiment {
  const network: Network = {
    layers: [
      { inputs: 3, units: 4, activation: hidden, W: numbers(12, -0.8, 0.8, 1), b: numbers(4, -0.3, 0.3, 2) },
      { inputs: 4, units: 2, activation: output, W: numbers(8, -0.05, 0.05, 3), b: numbers(2, 0.35, 0.55, 4) },
    ],
  }
  const samples = [
    { x: numbers(3, -1, 1, 7), y: Float64Array.of(1, 0) },
    { x: numbers(3, -1, 1, 8), y: Float64Array.of(0, 1) },
  ]
  return { title: "", network, cost, eta: 0.1, samples, batchSize: 2, edits: [] }
}

/** Neurons exactly at z = 0, for every activation. */
function atKink(activation: ActivationId): Experiment {
  const layer = (units: number, id: ActivationId) => ({
    inputs: 2,
    units,
    activation: id,
    W: Float64Array.of(1, -1, 0.5, 0.25),
    b: Float64Array.of(0, -0.125),
  })
  return {
    title: "",
    network: { layers: [layer(2, activation), layer(2, "linear")] },
    cost: "quadratic",
    eta: 1,
    samples: [{ x: Float64Array.of(0.5, 0.5), y: Float64Array.of(0.1, -0) }],
    batchSize: 1,
    edits: [],
  }
}

const activationIds = Object.keys(activations) as ActivationId[]
const costIds = Object.keys(costs) as CostId[]

/** Every example at the end of its first cycle and in the middle of its second. */
export const examples: readonly Case[] = Object.values(presets).flatMap(({ id, experiment }) => [
  at(`${id} at the end`, experiment, startOf(experiment, 1)),
  at(`${id} in mid-pass`, experiment, startOf(experiment, 1) + 9),
])

/** Mazur's net with changes in both cycles, in the second backward pass, under a title of many signs. */
export const edited: Case = at(
  "edited",
  {
    ...presets.mazur.experiment,
    title: '50 % of "a_1" & \\input{x} #1 $^~ {新}\n<b>',
    edits: [
      { cycle: 0, change: { kind: "weight", l: 1, j: 0, k: 1, value: 0.1 + 0.2 } },
      { cycle: 1, change: { kind: "bias", l: 2, j: 1, value: -1 / 3 } },
      { cycle: 1, change: { kind: "x", sample: 0, k: 0, value: -0 } },
      { cycle: 1, change: { kind: "learning-rate", value: 1e-7 } },
    ],
  },
  startOf(presets.mazur.experiment, 1) + 8,
)

/** Every activation, hidden and at the output, with every cost. */
export const pairings: readonly Case[] = activationIds.flatMap((id) =>
  costIds.flatMap((cost) => [
    at(`${id} hidden, ${cost}`, pairing(id, "sigmoid", cost), 5),
    at(`${id} at the output, ${cost}`, pairing("tanh", id, cost), 5),
  ]),
)

export const kinks: readonly Case[] = activationIds.map((id) => at(`${id} at z = 0`, atKink(id), 5))

/** The nets whose numbers come from PyTorch, saturated ones too. */
export const golden: readonly Case[] = (["golden", "golden-extreme"] as const).flatMap((file) =>
  goldenCases(file).map(({ name, document }) => {
    const { network, batch, cost, eta } = taskOf(document)
    const experiment = { title: name, network, cost, eta, samples: batch, batchSize: batch.length, edits: [] }
    return at(`${file}: ${name}`, experiment, 3)
  }),
)

const optimizers: readonly Optimizer[] = [
  { kind: "sgd" },
  { kind: "momentum", beta: 0.9 },
  { kind: "nesterov", beta: 0.8 },
  { kind: "rmsprop", rho: 0.95, epsilon: 1e-6 },
  { kind: "adam", beta1: 0.9, beta2: 0.99, epsilon: 1e-8 },
  { kind: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, decay: 0.05 },
]

/** Every optimizer some cycles on, in the middle of a cycle and after its update, with each penalty and a clip. */
export const ruled: readonly Case[] = optimizers.flatMap((optimizer, index) => {
  const experiment: Experiment = {
    ...pairing("tanh", "sigmoid", "quadratic"),
    batchSize: 1,
    shuffle: 3,
    rule: {
      optimizer,
      penalty: index % 3 === 0 ? { kind: "l2", lambda: 0.02 } : { kind: index % 3 === 1 ? "l1" : "l2", lambda: 0.01 },
      clip: index % 2 === 0 ? 0.05 : null,
      schedule: { kind: "step", every: 2, factor: 0.5 },
    },
  }
  return [startOf(experiment, 4) + 7, startOf(experiment, 5)].map((t) => at(`${optimizer.kind} at ${t}`, experiment, t))
})
