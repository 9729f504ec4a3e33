import type { Task } from "../data/dataSet"
import type { ActivationId } from "../engine/activations"
import type { CostId } from "../engine/costs"
import { initialise } from "../engine/initialise"
import type { Layer, Network } from "../engine/network"
import { type Data, dataOf, mapSamples } from "./data"
import type { Design } from "./reshape"

/** A net that can learn other data, the data coded for its output, and what had to change for that, in the order of the layers. */
export interface Fit extends Design {
  readonly changes: readonly FitChange[]
}

/** l counts layers from 0 (the input); the weights of a layer with other inputs or other units are drawn anew. */
export type FitChange =
  | { readonly kind: "inputs" | "outputs"; readonly l: number; readonly from: number; readonly to: number }
  | { readonly kind: "activation"; readonly l: number; readonly from: ActivationId; readonly to: ActivationId }
  | { readonly kind: "cost"; readonly from: CostId; readonly to: CostId }
  /** Classes 0 and 1 become −1 and 1. */
  | { readonly kind: "coded" }

/** What an output layer of each activation can reach. */
const reach: Readonly<Record<ActivationId, readonly [number, number]>> = {
  linear: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  "leaky-relu": [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  sigmoid: [0, 1],
  softmax: [0, 1],
  tanh: [-1, 1],
  relu: [0, Number.POSITIVE_INFINITY],
  softplus: [0, Number.POSITIVE_INFINITY],
  elu: [-1, Number.POSITIVE_INFINITY],
  // Their lowest points, −0.278 at z = −1.278 and −0.170 at z = −0.752.
  silu: [-0.278, Number.POSITIVE_INFINITY],
  gelu: [-0.17, Number.POSITIVE_INFINITY],
}

/** The output and cost of a net that is made for a task. */
export const usual: Readonly<Record<Task, { readonly activation: ActivationId; readonly cost: CostId }>> = {
  binary: { activation: "sigmoid", cost: "binary-cross-entropy" },
  classes: { activation: "softmax", cost: "categorical-cross-entropy" },
  regression: { activation: "linear", cost: "quadratic" },
}

/** A net for the data: the present one as far as its shape fits, its hidden layers with their weights in any case. What is new is drawn from the seed as Glorot and Bengio do. */
export function fitTo({ network, cost }: Pick<Design, "network" | "cost">, data: Data, task: Task, seed: number): Fit {
  const sizes = { inputs: data.samples[0]?.x.length ?? 1, outputs: data.samples[0]?.y.length ?? 1 }
  const L = network.layers.length
  const [first, last] = [network.layers[0], network.layers[L - 1]]
  if (!first || !last) throw new RangeError("a net without layers")
  const changes: FitChange[] = []
  if (first.inputs !== sizes.inputs) changes.push({ kind: "inputs", l: 0, from: first.inputs, to: sizes.inputs })
  const isAlike = last.units === sizes.outputs
  if (!isAlike) changes.push({ kind: "outputs", l: L, from: last.units, to: sizes.outputs })
  const stays = isAlike && suits(last.activation, cost, data, task)
  const next = stays ? { activation: last.activation, cost } : usual[task]
  if (next.activation !== last.activation)
    changes.push({ kind: "activation", l: L, from: last.activation, to: next.activation })
  if (next.cost !== cost) changes.push({ kind: "cost", from: cost, to: next.cost })
  const isCoded = task === "binary" && next.activation === "tanh"
  if (isCoded) changes.push({ kind: "coded" })
  const coded = isCoded
    ? mapSamples(dataOf(data), (sample) => ({ ...sample, y: sample.y.map((y) => 2 * y - 1) }))
    : data
  return { network: resized(network, sizes, next.activation, seed), cost: next.cost, ...dataOf(coded), changes }
}

/** Whether an output layer with this cost can learn the task. */
function suits(activation: ActivationId, cost: CostId, { samples, test = [] }: Data, task: Task): boolean {
  switch (task) {
    case "binary":
      return activation === "sigmoid"
        ? cost !== "categorical-cross-entropy"
        : activation === "tanh" && cost === "quadratic"
    case "classes":
      // With categorical cross-entropy a sigmoid of a wrong class gets no gradient.
      return activation === "softmax" || (activation === "sigmoid" && cost !== "categorical-cross-entropy")
    case "regression": {
      const [least, most] = reach[activation]
      return cost === "quadratic" && [...samples, ...test].every(({ y }) => y.every((v) => v >= least && v <= most))
    }
  }
}

/** The network with so many inputs and outputs; a layer whose shape is the same keeps its weights. */
function resized(
  { layers }: Network,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
  activation: ActivationId,
  seed: number,
): Network {
  const shape = layers.map((layer, index): Layer => {
    const own = {
      inputs: index === 0 ? inputs : layer.inputs,
      units: index === layers.length - 1 ? outputs : layer.units,
    }
    const named = index === layers.length - 1 ? { ...layer, activation } : layer
    if (own.inputs === layer.inputs && own.units === layer.units) return named
    return { ...named, ...own, W: new Float64Array(own.inputs * own.units), b: new Float64Array(own.units) }
  })
  const drawn = initialise({ layers: shape }, "xavier", seed)
  return {
    layers: shape.map((layer, index) =>
      layer.W === layers[index]?.W ? layer : { ...layer, W: drawn.layers[index]?.W ?? layer.W },
    ),
  }
}
