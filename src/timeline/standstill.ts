import { isSaturated } from "../engine/saturation"
import type { Frame } from "./trace"

/** Neurons of a layer, from 0. */
export interface Fare {
  readonly l: number
  readonly saturated: readonly number[]
  /** ReLU, and z not above 0. */
  readonly off: readonly number[]
  readonly of: number
}

/** How the neurons fare for the sample at hand, layer by layer, as far as z is known; softmax apart, whose neurons act together. */
export function faresOf({ trace }: Frame): readonly Fare[] {
  return trace.network.layers.flatMap(({ activation }, index) => {
    const z = trace.z[index + 1]
    if (!z || activation === "softmax" || activation === "linear") return []
    const js = (is: (z: number) => boolean) => [...z.keys()].filter((j) => is(z[j] ?? 0))
    const off = activation === "relu" ? js((v) => v <= 0) : []
    const saturated = activation === "relu" ? [] : js((v) => isSaturated(activation, v))
    return [{ l: index + 1, saturated, off, of: z.length }]
  })
}

/** Why a cost does not move. l counts layers from 0, neurons count from 0. */
export type Standstill =
  | { readonly kind: "learned"; readonly C: number }
  /** There is a gradient, but an update changes no number by more than `change`. */
  | { readonly kind: "eta"; readonly change: number }
  /** All weights of a layer are as good as 0. */
  | { readonly kind: "zero"; readonly l: number }
  /** No sample of the batch moves these neurons. */
  | { readonly kind: "off"; readonly l: number; readonly js: readonly number[] }
  /** For the sample at hand, and no sample of the batch moves them enough to be seen. */
  | { readonly kind: "saturated"; readonly l: number; readonly js: readonly number[] }
  | { readonly kind: "level" }

/** So small a cost is as good as none; from so large a gradient on there is somewhere to go. */
const little = 1e-6
const steep = 1e-4
const none = 1e-9
/** ∂C/∂b of a sample that hardly moves a neuron. */
const faint = 1e-6
/** An update that moves the weights by less than this part of the gradient is a small one. */
const small = 1e-4

/** What a cycle that is done tells of a run whose cost does not move. */
export function standstillOf(frame: Frame): Standstill {
  const { network, mean, updated, ruled } = frame.trace
  if (!mean || !updated) return { kind: "level" }
  if (mean.C < little) return { kind: "learned", C: mean.C }
  // With a penalty what moves the weights is more than the slope of the cost.
  const gradient = largest(ruled ? ruled.gradient.flatMap(({ W, b }) => [W, b]) : [...mean.dW, ...mean.db])
  const change = largest(network.layers.flatMap(({ W, b }, index) => movesOf(W, b, updated.layers[index])))
  if (gradient > steep && change < small * gradient) return { kind: "eta", change }
  const zero = network.layers.findIndex(({ W }) => W.every((w) => Math.abs(w) < none))
  if (zero >= 0) return { kind: "zero", l: zero + 1 }
  const fares = faresOf(frame)
  /** Whether each sample of the batch moves a neuron by no more than so much. */
  const isStill = (l: number, j: number, most: number) =>
    (mean.parts ?? [mean]).every(({ db }) => Math.abs(db[l]?.[j] ?? 0) <= most)
  for (const kind of ["off", "saturated"] as const)
    for (const { l, ...fare } of fares) {
      const js = fare[kind].filter((j) => isStill(l, j, kind === "off" ? 0 : faint))
      if (js.length > 0) return { kind, l, js }
    }
  return { kind: "level" }
}

interface Numbers {
  readonly W: Float64Array
  readonly b: Float64Array
}

function movesOf(W: Float64Array, b: Float64Array, after: Numbers | undefined): readonly Float64Array[] {
  return [W.map((w, i) => (after?.W[i] ?? w) - w), b.map((v, i) => (after?.b[i] ?? v) - v)]
}

/** The largest of some numbers, without their signs. */
export function largest(vectors: readonly (Float64Array | null)[]): number {
  let most = 0
  for (const v of vectors) for (const value of v ?? []) most = Math.max(most, Math.abs(value))
  return most
}
