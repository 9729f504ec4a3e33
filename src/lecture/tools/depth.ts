import type { ActivationId } from "../../engine/activations"
import { type Initialisation, initialise } from "../../engine/initialise"
import type { Layer, Network } from "../../engine/network"
import { presets } from "../../presets"
import type { Experiment } from "../../timeline/experiment"
import { momentOfSample } from "../../timeline/momentOfSample"
import type { Look } from "../errata"

/** A net of the depth of the example, drawn from a seed. */
export interface DepthChoice {
  readonly activation: ActivationId
  readonly initialisation: Initialisation
  readonly seed: number
}

/** Of one layer: how large its error is, and what made it of the one above. */
export interface DepthLayer {
  readonly l: number
  /** |δ|, the length of the vector. */
  readonly size: number
  /** |δˡ| / |δˡ⁺¹|; null at the output. */
  readonly ratio: number | null
  /** ‖Wˡ⁺¹‖, the most that the matrix lengthens a vector; null at the output. */
  readonly norm: number | null
  /** The largest |σ′(z)| of the layer; null at the output. */
  readonly slope: number | null
}

/** The example's shape with other hidden activations and weights. */
export function depthExperiment({ activation, initialisation, seed }: DepthChoice): Experiment {
  const { experiment } = presets.deep
  const { layers } = experiment.network
  const shaped: Network = {
    layers: layers.map((layer, index) => (index === layers.length - 1 ? layer : { ...layer, activation })),
  }
  return { ...experiment, network: initialise(shaped, initialisation, seed) }
}

/** |δ| by layer, from the output back to the first; with the bound of each ratio, ‖Wˡ⁺¹‖ · max |σ′|. */
export function depthProfile(experiment: Experiment, look: Look): readonly DepthLayer[] {
  const { frame } = look(experiment, momentOfSample(look(experiment, 1).frame))
  const { delta, slope, network } = frame.trace
  const L = network.layers.length
  const sizeAt = (l: number) => Math.hypot(...(delta[l] ?? []))
  return Array.from({ length: L }, (_, index) => L - index).map((l) => {
    const size = sizeAt(l)
    if (l === L) return { l, size, ratio: null, norm: null, slope: null }
    const largest = Math.max(...Array.from(slope[l] ?? [], Math.abs))
    return { l, size, ratio: size / sizeAt(l + 1), norm: spectralNorm(network.layers[l]!), slope: largest }
  })
}

/** ‖W‖₂ by power iteration on WᵀW; enough of it for the few digits that are shown. */
export function spectralNorm({ W, inputs, units }: Layer): number {
  const rounds = 500
  let v = Float64Array.from({ length: inputs }, (_, k) => 1 + k / inputs)
  let norm = 0
  for (let round = 0; round < rounds; round++) {
    const length = Math.hypot(...v)
    if (length === 0) return 0
    v = v.map((value) => value / length)
    const image = Float64Array.from({ length: units }, (_, j) => dot(W.subarray(j * inputs, (j + 1) * inputs), v))
    norm = Math.hypot(...image)
    const back = new Float64Array(inputs)
    for (let j = 0; j < units; j++) for (let k = 0; k < inputs; k++) back[k] = back[k]! + W[j * inputs + k]! * image[j]!
    v = back
  }
  return norm
}

function dot(u: Float64Array, v: Float64Array): number {
  return u.reduce((sum, value, i) => sum + value * v[i]!, 0)
}
