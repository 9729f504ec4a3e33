import type { Activation } from "./activations"
import type { Arithmetic } from "./arithmetic"
import { firstNonFinite } from "./kernels"
import type { Network, Sample } from "./network"
import { activationOf, type Buffers, costFrom, errorOf, type Output } from "./sample"

/** Samples that are computed together: more would only take room. */
const most = 32

/** Several samples, one after another in the same vectors. */
interface Stack {
  readonly samples: number
  readonly buffers: Buffers
  /** z of all layers. */
  readonly z: Float64Array
  readonly y: Float64Array
  /** The outputs of each sample, as parts of the vectors. */
  readonly outputs: readonly { readonly z: Float64Array; readonly a: Float64Array; readonly y: Float64Array }[]
}

/** Room for as many samples as are computed together. Fewer take its beginning. */
export interface Stacks {
  readonly arithmetic: Arithmetic
  /** Of each layer, from l = 1 on. */
  readonly activations: readonly Activation[]
  /** Of 1, 2, … samples, made when they are first needed. */
  readonly made: (Stack | undefined)[]
  make(samples: number): Stack
}

/** How many numbers a stack of so many layers holds. */
export function numbersInStacks({ layers }: Network): number {
  const units = layers.reduce((sum, layer) => sum + layer.units, 0)
  return most * ((layers[0]?.inputs ?? 0) + 4 * units + (layers.at(-1)?.units ?? 0))
}

export function createStacks({ layers }: Network, arithmetic: Arithmetic): Stacks {
  const units = layers.map((layer) => layer.units)
  const outputs = units.at(-1) ?? 0
  const all = units.reduce((sum, count) => sum + count, 0)
  const room = (count: number) => arithmetic.vector(most * count)
  const rooms = { x: room(layers[0]?.inputs ?? 0), z: room(all), a: room(all), delta: room(all), dCda: room(all) }
  const y = room(outputs)

  function make(samples: number): Stack {
    const byLayer = (v: Float64Array) => {
      let at = 0
      return [
        v.subarray(0, 0),
        ...units.map((count) => {
          at += samples * count
          return v.subarray(at - samples * count, at)
        }),
      ]
    }
    const a = byLayer(rooms.a)
    a[0] = rooms.x.subarray(0, samples * (layers[0]?.inputs ?? 0))
    const buffers = { a, z: byLayer(rooms.z), delta: byLayer(rooms.delta), dCda: byLayer(rooms.dCda) }
    const part = (v: Float64Array, s: number) => v.subarray(s * outputs, (s + 1) * outputs)
    const [zs, as] = [buffers.z.at(-1)!, a.at(-1)!]
    return {
      samples,
      buffers,
      z: rooms.z.subarray(0, samples * all),
      y: y.subarray(0, samples * outputs),
      outputs: Array.from({ length: samples }, (_, s) => ({ z: part(zs, s), a: part(as, s), y: part(y, s) })),
    }
  }

  return { arithmetic, activations: layers.map(activationOf), made: [], make }
}

/** Adds the gradients of a batch to `sums`, sample by sample in its order. The sum of their costs, or NaN where a z is not finite. */
export function addGradients(
  network: Network,
  stacks: Stacks,
  batch: readonly Sample[],
  output: Output,
  sums: Network,
): number {
  let C = 0
  for (let i = 0; i < batch.length; i += most) {
    const samples = Math.min(most, batch.length - i)
    let stack = stacks.made[samples]
    if (!stack) {
      stack = stacks.make(samples)
      stacks.made[samples] = stack
    }
    copySamples(batch, i, stack)
    C = addStack(network, stacks, stack, output, sums, C)
  }
  return C
}

/** Copies the samples from number i of the batch on. */
function copySamples(batch: readonly Sample[], i: number, { samples, buffers, y }: Stack): void {
  const xs = buffers.a[0]!
  for (let s = 0, p = 0, o = 0; s < samples; s++) {
    const sample = batch[i + s]!
    const { x } = sample
    for (let k = 0; k < x.length; k++) xs[p++] = x[k]!
    for (let j = 0; j < sample.y.length; j++) y[o++] = sample.y[j]!
  }
}

/** Forwards and backwards: `C` and the costs. */
function addStack(
  { layers }: Network,
  { arithmetic, activations }: Stacks,
  { samples, buffers, z, y, outputs }: Stack,
  output: Output,
  sums: Network,
  C: number,
): number {
  const { a, z: zs, delta, dCda } = buffers
  const L = layers.length
  for (let l = 1; l <= L; l++) {
    const { W, b, inputs, units } = layers[l - 1]!
    arithmetic.affine(W, a[l - 1]!, b, zs[l]!, inputs)
    activations[l - 1]!.f(zs[l]!, a[l]!, units)
  }
  if (firstNonFinite(z) >= 0) return Number.NaN
  let sum = C
  for (let s = 0; s < samples; s++) {
    const one = outputs[s]!
    sum += costFrom(output, one.z, one.a, one.y)
  }
  errorOf(output, layers[L - 1]!.units, buffers, y)
  for (let l = L; l >= 1; l--) {
    if (l < L) {
      const above = layers[l]!
      arithmetic.pullBack(above.W, delta[l + 1]!, dCda[l]!, above.inputs, above.units)
      activations[l - 1]!.pull(dCda[l]!, zs[l]!, a[l]!, delta[l]!, above.inputs)
    }
    const { W, b, inputs } = sums.layers[l - 1]!
    arithmetic.addGradient(delta[l]!, a[l - 1]!, W, b, inputs)
  }
  return sum
}
