import type { Arithmetic } from "../arithmetic"
import type { Network } from "../network"
import type { Stacked } from "../passes"
import { activationOf } from "../sample"
import { binary } from "./kernels.wat"

type Address = number

/** What `kernels.wat` exports. */
interface Loops {
  forward(
    shape: Address,
    L: number,
    W: Address,
    x: Address,
    z: Address,
    a: Address,
    delta: Address,
    samples: number,
  ): number
  backward(
    shape: Address,
    L: number,
    known: number,
    W: Address,
    dW: Address,
    x: Address,
    a: Address,
    delta: Address,
    dCda: Address,
    samples: number,
  ): void
  descendMean(sum: Address, w: Address, next: Address, count: number, m: number, eta: number): number
}

const page = 65_536
const bytesOf = (numbers: number) => numbers * Float64Array.BYTES_PER_ELEMENT
/** What tells of the shape of a layer. */
const bytesOfShape = 3 * Int32Array.BYTES_PER_ELEMENT

/** undefined: not tried yet; null: there can be none here. */
let module: WebAssembly.Module | null | undefined

function compiled(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(binary.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16)))
  } catch {
    // No such instructions here, or a policy that forbids them.
    return null
  }
}

/** From now on there is none. */
export function keepPlain(): void {
  module = null
}

/** The passes and the update in WebAssembly, two numbers at a time, for networks of this shape and vectors of so many `numbers` in all; null where the machine or the page's policy has none, or no memory. */
export function simd(network: Network, numbers: number): Arithmetic | null {
  module ??= module === null ? null : compiled()
  if (!module) return null
  const { layers } = network
  // First of all comes where `affine` lays samples beside each other.
  const shape = bytesOf(4 * Math.max(...layers.map(({ inputs }) => inputs)))
  const start = shape + bytesOf(2 * layers.length)
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((start + bytesOf(numbers)) / page) })
    const shapes = layers.flatMap(({ inputs, units, activation }) => [inputs, units, activation === "sigmoid" ? 1 : 0])
    new Int32Array(memory.buffer, shape).set(shapes)
    return arithmeticOf(module, memory, network, shape, start)
  } catch {
    return null
  }
}

/** In a memory that tells of its layers from `shape` on and has room from `start` on. */
function arithmeticOf(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  { layers }: Network,
  shape: Address,
  start: Address,
): Arithmetic {
  const L = layers.length
  const activations = layers.map(activationOf)
  /** Of the pass under way. */
  let buffers: Stacked["buffers"]
  const js = {
    memory,
    exp: Math.exp,
    f: (l: number) => activations[l - 1]!.f(buffers.z[l]!, buffers.a[l]!, layers[l - 1]!.units),
    pull(l: number) {
      const { z, a, delta, dCda } = buffers
      activations[l - 1]!.pull(dCda[l]!, z[l]!, a[l]!, delta[l]!, layers[l - 1]!.units)
    },
  }
  const { forward, backward, descendMean } = new WebAssembly.Instance(module, { js }).exports as unknown as Loops

  let end = start
  return {
    vector(length) {
      const vector = new Float64Array(memory.buffer, end, length)
      end += bytesOf(length)
      return vector
    },
    passes(sums, { samples, buffers: own }) {
      const at = (v: Float64Array | undefined) => v!.byteOffset
      const [x, z1, a1, delta1] = [at(own.a[0]), at(own.z[1]), at(own.a[1]), at(own.delta[1])]
      const [aL, deltaL, dCdaL] = [at(own.a[L]), at(own.delta[L]), at(own.dCda[L])]
      const lastShape = shape + L * bytesOfShape
      const size = bytesOf(sums.values.length)
      const lastSum = sums.address + size
      return {
        forward({ address }) {
          buffers = own
          return forward(shape, L, address, x, z1, a1, delta1, samples) === 1
        },
        backward({ address }, known) {
          buffers = own
          backward(lastShape, L, known ? 1 : 0, address + size, lastSum, x, aL, deltaL, dCdaL, samples)
        },
      }
    },
    descendMean: (sums, m, network, eta, next) =>
      descendMean(sums.address, network.address, next.address, sums.values.length, m, eta) === 1,
  }
}
