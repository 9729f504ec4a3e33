import { type ActivationId, activations } from "../../engine/activations"
import { type CostId, costs } from "../../engine/costs"
import { type Layer, type Sample, sizesOf } from "../../engine/network"
import { dataOf } from "../../timeline/data"
import type { Experiment } from "../../timeline/experiment"
import { misfitOf } from "../../timeline/misfit"
import type { Design } from "../../timeline/reshape"
import type { Detected, FoundWeights } from "./weights"

/** What is open: of it comes what a file of weights does not say. */
export interface Present extends Design {
  readonly eta: number
  readonly batchSize: number
}

/** What a file of weights does not say. */
export interface Choices {
  /** Of each layer. */
  readonly activations: readonly ActivationId[]
  readonly cost: CostId
  /** Whether the samples stay; else there is one of zeros. */
  readonly keeps: boolean
  readonly eta: number
}

/** The learning rate of a net that has nothing to do with what is open. */
const usualEta = 0.1

/** Whether the samples of what is open have the inputs and outputs of the net. */
export function mayKeep({ layers }: FoundWeights, { network }: Present): boolean {
  const sizes = sizesOf(network)
  return layers[0]?.inputs === sizes[0] && layers.at(-1)?.units === sizes.at(-1)
}

/** What is taken unless the reader wants something else: what the file says; of a net as large as the one that is open, what that has; else relu, and linear outputs, as a file of weights mostly means them. */
export function firstChoices(weights: FoundWeights, present: Present): Choices {
  const { layers } = weights
  const isAlike = String(sizesOf({ layers: layers.map(bare) })) === String(sizesOf(present.network))
  const usual = (index: number): ActivationId => (index === layers.length - 1 ? "linear" : "relu")
  const keeps = mayKeep(weights, present)
  const choices: Choices = {
    activations: layers.map(({ activation }, index) => {
      const there = isAlike ? present.network.layers[index]?.activation : undefined
      return activation ?? there ?? usual(index)
    }),
    cost: isAlike ? present.cost : "quadratic",
    keeps,
    eta: keeps ? present.eta : usualEta,
  }
  const fused = costIds.find((id) => costs[id].fused?.activation === choices.activations.at(-1))
  return fitting(weights, present, !isAlike && fused ? { ...choices, cost: fused } : choices)
}

/** The choices after one of them. A cost that has no meaning any more gives way to the first that has. */
export function withChoice(
  weights: FoundWeights,
  present: Present,
  choices: Choices,
  choice: Partial<Choices>,
): Choices {
  return fitting(weights, present, { ...choices, ...choice })
}

/** The activations after another one for the hidden layers, or for the output. */
export function withActivation(
  { activations }: Choices,
  place: "hidden" | "output",
  id: ActivationId,
): readonly ActivationId[] {
  const last = activations.length - 1
  return activations.map((before, index) => ((index === last) === (place === "output") ? id : before))
}

/** The activations that have a meaning in so many layers: softmax shares 1 among several neurons. */
export function activationsFor(layers: readonly { readonly units: number }[]): readonly ActivationId[] {
  const ids = Object.keys(activations) as ActivationId[]
  return layers.some(({ units }) => units === 1) ? ids.filter((id) => id !== "softmax") : ids
}

const costIds = Object.keys(costs) as CostId[]

/** The costs that have a meaning for the outputs and targets. */
export function costsFor(weights: FoundWeights, present: Present, choices: Choices): readonly CostId[] {
  return costIds.filter((cost) => {
    const design = designOf(weights, present, { ...choices, cost })
    return misfitOf(design, { kind: "cost", cost }) === null
  })
}

function fitting(weights: FoundWeights, present: Present, choices: Choices): Choices {
  const fits = costsFor(weights, present, choices)
  return fits.includes(choices.cost) ? choices : { ...choices, cost: fits[0] ?? choices.cost }
}

function bare({ inputs, units, W, b }: FoundWeights["layers"][number]): Layer {
  return { inputs, units, activation: "linear", W, b }
}

function designOf({ layers }: FoundWeights, present: Present, { activations, cost, keeps }: Choices): Design {
  const network = {
    layers: layers.map((layer, index) => ({ ...bare(layer), activation: activations[index] ?? "linear" })),
  }
  return { network, cost, ...(keeps ? dataOf(present) : { samples: [zeros(sizesOf(network), cost)] }) }
}

/** A sample of zeros; where one target has to be 1, the first. */
function zeros(sizes: readonly number[], cost: CostId): Sample {
  const y = new Float64Array(sizes.at(-1) ?? 0)
  if (costs[cost].targets === "one-hot") y[0] = 1
  return { x: new Float64Array(sizes[0] ?? 0), y }
}

const libraries: Readonly<Record<Detected, string>> = {
  pytorch: "PyTorch",
  keras: "Keras",
  "keras-list": "Keras",
  sklearn: "scikit-learn",
}

/** The run of such weights and choices. */
export function experimentOf(weights: FoundWeights, present: Present, choices: Choices): Experiment {
  const design = designOf(weights, present, choices)
  return {
    ...design,
    title: `${libraries[weights.detected]} ${sizesOf(design.network).join("-")}`,
    eta: choices.eta,
    batchSize: choices.keeps ? present.batchSize : 1,
    edits: [],
  }
}
