import type { ActivationId } from "../engine/activations"
import type { CostId } from "../engine/costs"
import { initialise } from "../engine/initialise"
import { type Layer, sizesOf } from "../engine/network"
import type { Experiment } from "../timeline/experiment"

/** What samples ask of a net. `task`: to tell numbers, whether something is so (one output, 0 or 1), or which of several classes it is (an output each). */
export interface Demand {
  readonly inputs: number
  readonly outputs: number
  readonly task: "regression" | "two-classes" | "classes"
}

type Net = Pick<Experiment, "network" | "cost">

/** A net that fits samples, and whether all weights are those it had. */
export interface Fitted extends Net {
  readonly kept: boolean
}

interface Ending {
  readonly activation: ActivationId
  readonly cost: CostId
}

/** Pairs of output activation and cost that have a meaning for a task, the usual one first. */
const endings: Readonly<Record<Demand["task"], readonly [Ending, ...Ending[]]>> = {
  regression: [{ activation: "linear", cost: "quadratic" }],
  "two-classes": [
    { activation: "sigmoid", cost: "binary-cross-entropy" },
    { activation: "sigmoid", cost: "quadratic" },
  ],
  classes: [
    { activation: "softmax", cost: "categorical-cross-entropy" },
    { activation: "softmax", cost: "quadratic" },
    { activation: "sigmoid", cost: "quadratic" },
  ],
}

/** The net as it is where its shape fits; otherwise its first and last layer anew, from the seed as Glorot and Bengio do, and the hidden ones between them as they are. A net that is kept also keeps its output activation and cost where they have a meaning for the task. */
export function fitNet({ network, cost }: Net, { inputs, outputs, task }: Demand, seed: number): Fitted {
  const last = network.layers.length - 1
  const sizes = sizesOf(network)
  const kept = sizes[0] === inputs && sizes[last + 1] === outputs
  const activation = network.layers[last]?.activation
  const [usual, ...others] = endings[task]
  const present = others.find((it) => it.activation === activation && it.cost === cost)
  const ending = (kept && present) || usual
  const layers = kept ? network.layers : renewed(network.layers, inputs, outputs, seed)
  const ended = layers.map((layer, index) => (index === last ? { ...layer, activation: ending.activation } : layer))
  return { network: { layers: ended }, cost: ending.cost, kept }
}

function renewed(layers: readonly Layer[], inputs: number, outputs: number, seed: number): readonly Layer[] {
  const last = layers.length - 1
  const shaped = layers.map((layer, index) => {
    if (index > 0 && index < last) return layer
    const shape = { inputs: index === 0 ? inputs : layer.inputs, units: index === last ? outputs : layer.units }
    return { ...layer, ...shape, W: new Float64Array(shape.inputs * shape.units), b: new Float64Array(shape.units) }
  })
  const drawn = initialise({ layers: shaped }, "xavier", seed).layers
  return shaped.map((layer, index) => (index > 0 && index < last ? layer : (drawn[index] ?? layer)))
}
