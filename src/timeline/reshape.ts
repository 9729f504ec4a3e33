import type { ActivationId } from "../engine/activations"
import { type CostId, costs } from "../engine/costs"
import { initialise } from "../engine/initialise"
import { type Layer, type Network, sizesOf } from "../engine/network"
import { type Data, dataOf, mapSamples } from "./data"

/** What a network is and what it is to learn, apart from how fast and from what was edited when. */
export interface Design extends Data {
  readonly network: Network
  readonly cost: CostId
}

/** A change of the network's shape. l counts layers from 0 (the input); a new layer comes above layer l; neurons count from 0. */
export type Reshape =
  | { readonly kind: "add-neuron"; readonly l: number }
  | { readonly kind: "remove-neuron"; readonly l: number; readonly j: number }
  | { readonly kind: "add-layer"; readonly l: number }
  | { readonly kind: "remove-layer"; readonly l: number }
  | { readonly kind: "activation"; readonly l: number; readonly activation: ActivationId }
  | { readonly kind: "cost"; readonly cost: CostId }
  /** To what the cost has a meaning for: 0 or 1, or one 1 among zeros. */
  | { readonly kind: "round-targets" }

/** A layer to be: its weights from where they were, null where one is new. */
interface Plan {
  readonly units: number
  readonly activation: ActivationId
  weight(j: number, k: number): number | null
  bias(j: number): number | null
}

/** The design after a change. Every weight with both its ends left keeps its number; one layer put in or taken out leaves the numbers of the layer above as they are. New weights are drawn as Glorot and Bengio do, the same for the same shape and the same kept numbers; new biases, inputs and targets are 0. */
export function reshaped(design: Design, wish: Reshape): Design {
  const { network, cost } = design
  const L = network.layers.length
  switch (wish.kind) {
    case "add-neuron":
    case "remove-neuron": {
      const from = wish.kind === "add-neuron" ? null : wish.j
      const by = from === null ? 1 : -1
      const old = (index: number) => (from !== null && index >= from ? index + 1 : index)
      const plans = network.layers.map(planOf)
      const [own, above] = [plans[wish.l - 1], plans[wish.l]]
      if (own) {
        plans[wish.l - 1] = {
          ...own,
          units: own.units + by,
          weight: (j, k) => own.weight(old(j), k),
          bias: (j) => own.bias(old(j)),
        }
      }
      if (above) plans[wish.l] = { ...above, weight: (j, k) => above.weight(j, old(k)) }
      const resized = (vector: Float64Array) =>
        from === null ? Float64Array.of(...vector, 0) : vector.filter((_, index) => index !== from)
      const inputs = (sizesOf(network)[0] ?? 0) + (wish.l === 0 ? by : 0)
      const data = wish.l === 0 || wish.l === L ? resizedData(design, wish.l === 0, resized) : dataOf(design)
      return { network: built(inputs, plans), cost, ...data }
    }
    case "add-layer": {
      const plans = network.layers.map(planOf)
      const none = () => null
      const added = {
        units: sizesOf(network)[wish.l] ?? 1,
        activation: hiddenActivation(network),
        weight: none,
        bias: none,
      }
      return { ...design, network: built(sizesOf(network)[0] ?? 1, plans.toSpliced(wish.l, 0, added)) }
    }
    case "remove-layer":
      return {
        ...design,
        network: built(sizesOf(network)[0] ?? 1, network.layers.map(planOf).toSpliced(wish.l - 1, 1)),
      }
    case "activation":
      return {
        ...design,
        network: {
          layers: network.layers.map((layer, index) =>
            index === wish.l - 1 ? { ...layer, activation: wish.activation } : layer,
          ),
        },
      }
    case "cost":
      return { ...design, cost: wish.cost }
    case "round-targets":
      return { ...design, ...mapSamples(dataOf(design), (sample) => ({ ...sample, y: rounded(sample.y, cost) })) }
  }
}

/** The data with other inputs or other outputs. Names that are not for each of them are gone, and inputs that are no more those of the features are no features. */
function resizedData(design: Design, isInput: boolean, resized: (vector: Float64Array) => Float64Array): Data {
  const { names: _, features, ...data } = dataOf(design)
  return isInput
    ? mapSamples(data, ({ x, y }) => ({ x: resized(x), y }))
    : mapSamples({ ...data, ...(features && { features }) }, (sample) => ({ ...sample, y: resized(sample.y) }))
}

function planOf({ inputs, units, activation, W, b }: Layer): Plan {
  return {
    units,
    activation,
    weight: (j, k) => (j < units && k < inputs ? (W[j * inputs + k] ?? null) : null),
    bias: (j) => b[j] ?? null,
  }
}

function built(inputs: number, plans: readonly Plan[]): Network {
  let below = inputs
  const layers = plans.map(({ units, activation }) => {
    const layer = { inputs: below, units, activation, W: new Float64Array(units * below), b: new Float64Array(units) }
    below = units
    return layer
  })
  const drawn = initialise({ layers }, "xavier", seedOf(layers, plans))
  return {
    layers: drawn.layers.map((layer, index) => {
      const plan = plans[index]
      if (!plan) return layer
      return {
        ...layer,
        W: layer.W.map((w, at) => plan.weight(Math.floor(at / layer.inputs), at % layer.inputs) ?? w),
        b: layer.b.map((b, j) => plan.bias(j) ?? b),
      }
    }),
  }
}

/** From the sizes and the numbers that are kept: were it from the sizes alone, a neuron added after another went could begin as the twin of one that is there, and stay it. */
function seedOf(layers: readonly Layer[], plans: readonly Plan[]): number {
  let seed = 0
  const mix = (value: number) => {
    seed = (Math.imul(seed, 31) + Math.trunc((value % 1024) * 2 ** 20)) | 0
  }
  for (const size of sizesOf({ layers })) mix(size)
  for (const [index, { units, inputs }] of layers.entries()) {
    for (let j = 0; j < units; j++) for (let k = 0; k < inputs; k++) mix(plans[index]?.weight(j, k) ?? 0)
  }
  return seed >>> 0
}

/** That of the last hidden layer, so that a new one is like those that are there. */
function hiddenActivation({ layers }: Network): ActivationId {
  const like = layers.at(-2)?.activation
  return like === undefined || like === "softmax" ? "sigmoid" : like
}

function rounded(y: Float64Array, cost: CostId): Float64Array {
  const { targets } = costs[cost]
  if (targets === "zero-or-one") return y.map((value) => (value >= 0.5 ? 1 : 0))
  if (targets === "any") return y
  const largest = y.indexOf(Math.max(...y))
  return y.map((_, j) => (j === largest ? 1 : 0))
}
