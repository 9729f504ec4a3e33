import type { Arithmetic } from "./arithmetic"
import type { Flat } from "./flat"
import type { Network, Sample } from "./network"
import type { Passes, Stacked } from "./passes"
import { costFrom, costGradient, type Output } from "./sample"

/** Samples that are computed together: more would only take room. */
const most = 32

/** Several samples with their targets, and their way through the network. */
interface Stack extends Stacked {
  readonly passes: Passes
  readonly units: number
  readonly y: Float64Array
  /** The outputs of each sample, as parts of the vectors. */
  readonly outputs: readonly { readonly z: Float64Array; readonly a: Float64Array; readonly y: Float64Array }[]
}

/** Room for as many samples as are computed together. Fewer take its beginning. */
export interface Stacks {
  /** Of 1, 2, … samples, made when they are first needed. */
  readonly made: (Stack | undefined)[]
  make(samples: number): Stack
}

/** How many numbers a stack of so many layers holds. */
export function numbersInStacks({ layers }: Network): number {
  const units = layers.reduce((sum, layer) => sum + layer.units, 0)
  return most * ((layers[0]?.inputs ?? 0) + 4 * units + (layers.at(-1)?.units ?? 0))
}

/** Stacks whose passes add the gradients to `sums`. */
export function createStacks(sums: Flat, arithmetic: Arithmetic): Stacks {
  const { layers } = sums
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
    const stacked = { samples, buffers, z: rooms.z.subarray(0, samples * all) }
    return {
      ...stacked,
      passes: arithmetic.passes(sums, stacked),
      units: outputs,
      y: y.subarray(0, samples * outputs),
      outputs: Array.from({ length: samples }, (_, s) => ({ z: part(zs, s), a: part(as, s), y: part(y, s) })),
    }
  }

  return { made: [], make }
}

/** Adds the gradients of a batch to the sums, sample by sample in its order. The sum of their costs, or NaN where a z is not finite. */
export function addGradients(network: Flat, stacks: Stacks, batch: readonly Sample[], output: Output): number {
  let C = 0
  for (let i = 0; i < batch.length; i += most) {
    const stack = stackOf(stacks, Math.min(most, batch.length - i))
    const { passes, buffers, units, y, outputs } = stack
    copySamples(batch, i, stack)
    if (!passes.forward(network)) return Number.NaN
    for (let s = 0; s < outputs.length; s++) {
      const one = outputs[s]!
      C += costFrom(output, one.z, one.a, one.y)
    }
    passes.backward(network, costGradient(output, units, buffers, y))
  }
  return C
}

function stackOf({ made, make }: Stacks, samples: number): Stack {
  made[samples] ??= make(samples)
  return made[samples]!
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
