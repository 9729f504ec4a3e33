import { addGradient } from "./gradientKernels"
import { firstNonFinite } from "./kernels"
import type { Network, Sample } from "./network"
import { activate, type Buffers, costFrom, createBuffers, errorOf, hiddenError, type Output, weigh } from "./sample"

/** Samples that are computed together: more would only take room. */
const most = 32

/** Room for several samples, one after another in the same vectors. */
interface Stack {
  readonly samples: number
  readonly buffers: Buffers
  /** z of all layers. */
  readonly z: Float64Array
  readonly y: Float64Array
  /** The outputs of each sample, as parts of the vectors. */
  readonly outputs: readonly { readonly z: Float64Array; readonly a: Float64Array; readonly y: Float64Array }[]
}

/** Room for 1, 2, … samples, made when it is first needed. */
export type Stacks = (Stack | undefined)[]

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
    let stack = stacks[samples]
    if (!stack) {
      stack = createStack(network, samples)
      stacks[samples] = stack
    }
    const y = samples === 1 ? lendSample(batch[i]!, stack) : copySamples(batch, i, stack)
    C = addStack(network, stack, y, output, sums, C)
  }
  return C
}

function createStack({ layers }: Network, samples: number): Stack {
  const L = layers.length
  const { units } = layers[L - 1]!
  const buffers = createBuffers({ layers }, samples)
  buffers.a[0] = new Float64Array(samples * layers[0]!.inputs)
  const z = new Float64Array(buffers.z.reduce((count, v) => count + v.length, 0))
  let at = 0
  const zs = buffers.z.map((v) => {
    at += v.length
    return z.subarray(at - v.length, at)
  })
  const y = new Float64Array(samples * units)
  const outputs = Array.from({ length: samples }, (_, s) => {
    const part = (v: Float64Array) => v.subarray(s * units, (s + 1) * units)
    return { z: part(zs[L]!), a: part(buffers.a[L]!), y: part(y) }
  })
  return { samples, buffers: { ...buffers, z: zs }, z, y, outputs }
}

/** Takes a sample as it stands. Returns its y. */
function lendSample({ x, y }: Sample, { buffers }: Stack): Float64Array {
  buffers.a[0] = x
  return y
}

/** Copies the samples from number i of the batch on. Returns their y. */
function copySamples(batch: readonly Sample[], i: number, { samples, buffers, y }: Stack): Float64Array {
  const x = buffers.a[0]!
  for (let s = 0, p = 0, o = 0; s < samples; s++) {
    const sample = batch[i + s]!
    for (let k = 0; k < sample.x.length; k++) x[p++] = sample.x[k]!
    for (let j = 0; j < sample.y.length; j++) y[o++] = sample.y[j]!
  }
  return y
}

/** Forwards and backwards: `C` and the costs. */
function addStack(
  network: Network,
  { samples, buffers, z, outputs }: Stack,
  y: Float64Array,
  output: Output,
  sums: Network,
  C: number,
): number {
  const L = network.layers.length
  for (let l = 1; l <= L; l++) {
    weigh(network, buffers, l)
    activate(network, buffers, l)
  }
  if (firstNonFinite(z) >= 0) return Number.NaN
  let sum = C
  for (let s = 0; s < samples; s++) {
    const one = outputs[s]!
    sum += costFrom(output, one.z, one.a, samples === 1 ? y : one.y)
  }
  errorOf(output, network, buffers, y)
  for (let l = L; l >= 1; l--) {
    if (l < L) hiddenError(network, buffers, l)
    const { W, b, inputs } = sums.layers[l - 1]!
    addGradient(buffers.delta[l]!, buffers.a[l - 1]!, W, b, inputs)
  }
  return sum
}
