import type { Layer, Network } from "../../engine/network"
import { rowsOf } from "../write"
import { inPerceptrons } from "./names"
import type { WeightsForm } from "./weights"

type Tensors = Readonly<Record<string, unknown>>

/** The weights of a network as another library keeps them: the state_dict of nn.Sequential with an activation after each Linear, the kernels of Dense layers, or the fields of a multi-layer perceptron. */
export function writeWeights({ layers }: Network, form: WeightsForm): Tensors {
  if (form === "sklearn") {
    return { coefs_: layers.map(transposed), intercepts_: layers.map(({ b }) => [...b]), ...activationsOf(layers) }
  }
  return Object.fromEntries(
    layers.flatMap((layer, index) => {
      const dense = index === 0 ? "dense" : `dense_${index}`
      return form === "pytorch"
        ? [
            [`${2 * index}.weight`, rowsOf(layer.W, layer.units)],
            [`${2 * index}.bias`, [...layer.b]],
          ]
        : [
            [`${dense}/kernel`, transposed(layer)],
            [`${dense}/bias`, [...layer.b]],
          ]
    }),
  )
}

/** Where scikit-learn has names for them: all hidden layers have the same one there. */
function activationsOf(layers: readonly Layer[]): Tensors {
  const names = layers.map(({ activation }) => inPerceptrons[activation])
  const [hidden, output] = [names[0], names.at(-1)]
  const isAlike = names.slice(0, -1).every((name) => name === hidden && name !== "softmax")
  return {
    ...(layers.length > 1 && isAlike && hidden ? { activation: hidden } : {}),
    ...(output ? { out_activation_: output } : {}),
  }
}

/** (in, out): a row for each neuron of the layer before. */
function transposed({ W, inputs, units }: Layer): number[][] {
  return Array.from({ length: inputs }, (_, k) => Array.from({ length: units }, (_, j) => W[j * inputs + k] ?? 0))
}
