import { isSaturated } from "../engine/saturation"
import type { Mean } from "../engine/step"
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

/** Neurons of a layer that no sample of the batch moves or, those that are saturated, none enough to be seen. */
interface Unmoved {
  readonly kind: "off" | "saturated"
  readonly l: number
  readonly js: readonly number[]
}

/** Why a cost does not move. l counts layers from 0, neurons count from 0. */
export type Standstill =
  | { readonly kind: "learned"; readonly C: number }
  /** There is a gradient, but an update changes no number by more than `change`. */
  | { readonly kind: "eta"; readonly change: number }
  /** All weights of a layer are as good as 0. */
  | { readonly kind: "zero"; readonly l: number }
  | Unmoved
  | { readonly kind: "level" }

/** So small a cost is as good as none; from so large a gradient on there is somewhere to go. */
const little = 1e-6
const steep = 1e-4
const none = 1e-9
/** ∂C/∂b of a sample that hardly moves a neuron. */
const faint = 1e-6
/** An update that moves the weights by less than this part of the gradient is a small one. */
const small = 1e-4

/** What a cycle that is done tells of a run whose cost does not move. `C`: the cost over all samples, where it is known. */
export function standstillOf(frame: Frame, C: number | null): Standstill {
  const { network, mean, updated, ruled } = frame.trace
  if (!mean || !updated) return { kind: "level" }
  const isAll = frame.batch.length === frame.samples.length
  const cost = isAll ? mean.C : C
  if (cost !== null && cost < little) return { kind: "learned", C: cost }
  // With a penalty what moves the weights is more than the slope of the cost.
  const gradient = largest(ruled ? ruled.gradient.flatMap(({ W, b }) => [W, b]) : [...mean.dW, ...mean.db])
  const change = largest(network.layers.flatMap(({ W, b }, index) => movesOf(W, b, updated.layers[index])))
  if (gradient > steep && change < small * gradient) return { kind: "eta", change }
  const zero = network.layers.findIndex(({ W }) => W.every((w) => Math.abs(w) < none))
  if (zero >= 0) return { kind: "zero", l: zero + 1 }
  const still = stillOf(faresOf(frame), mean, network.layers.length)
  // What a part of the samples leaves alone others may move, unless it is a whole layer that several of them do.
  const isReason =
    still && (isAll || (frame.batch.length > 1 && still.js.length === network.layers[still.l - 1]?.b.length))
  return isReason ? still : { kind: "level" }
}

/** The layer with the largest part of its neurons moved by no sample, for a reason of its own: that above it, of `last` layers, gets a gradient. */
function stillOf(fares: readonly Fare[], mean: Mean, last: number): Unmoved | null {
  const sizes = (l: number, j: number) => (mean.parts ?? [mean]).map(({ db }) => Math.abs(db[l]?.[j] ?? 0))
  const isMoved = (l: number, most: number) =>
    [...(mean.db[l]?.keys() ?? [])].some((j) => Math.max(...sizes(l, j)) > most)
  for (const [kind, most] of [
    ["off", 0],
    ["saturated", faint],
  ] as const) {
    const found = fares
      .filter(({ l }) => l === last || isMoved(l + 1, most))
      .map(({ l, of, [kind]: js }) => ({ kind, l, of, js: js.filter((j) => Math.max(...sizes(l, j)) <= most) }))
      .toSorted((a, b) => b.js.length / b.of - a.js.length / a.of)[0]
    if (found && found.js.length > 0) return { kind, l: found.l, js: found.js }
  }
  return null
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
