import type { Arithmetic } from "../arithmetic"
import { binary } from "./kernels.wat"

/** What `kernels.wat` exports; vectors by their addresses. */
interface Loops {
  affine(
    W: number,
    a: number,
    b: number,
    z: number,
    inputs: number,
    units: number,
    samples: number,
    pairs: number,
  ): void
  pullBack(W: number, delta: number, g: number, inputs: number, units: number, samples: number): void
  addGradient(delta: number, a: number, dW: number, db: number, inputs: number, units: number, samples: number): void
  descendMean(sum: number, w: number, next: number, count: number, m: number, eta: number): number
}

const page = 65_536
const bytesOf = (numbers: number) => numbers * Float64Array.BYTES_PER_ELEMENT

/** undefined: not tried yet; null: there can be none here. */
let module: WebAssembly.Module | null | undefined

function compiled(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(binary), (letter) => letter.charCodeAt(0)))
  } catch {
    // No such instructions here, or a policy that forbids them.
    return null
  }
}

/** The loops two numbers at a time, for vectors of so many `numbers` in all and layers of at most so many `inputs`; null where the machine or the page's policy has none, or no memory. */
export function simd(numbers: number, inputs: number): Arithmetic | null {
  module ??= module === null ? null : compiled()
  if (!module) return null
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytesOf(numbers + 4 * inputs) / page) })
    const { exports } = new WebAssembly.Instance(module, { js: { memory } })
    return arithmeticOf(memory, exports as unknown as Loops, inputs)
  } catch {
    return null
  }
}

function arithmeticOf({ buffer }: WebAssembly.Memory, loops: Loops, inputs: number): Arithmetic {
  /** Where `affine` lays samples beside each other. */
  const pairs = 0
  let end = bytesOf(4 * inputs)
  return {
    vector(length) {
      const vector = new Float64Array(buffer, end, length)
      end += bytesOf(length)
      return vector
    },
    affine(W, a, b, z, inputs) {
      const units = b.length
      loops.affine(W.byteOffset, a.byteOffset, b.byteOffset, z.byteOffset, inputs, units, z.length / units, pairs)
    },
    pullBack(W, delta, g, inputs, units) {
      loops.pullBack(W.byteOffset, delta.byteOffset, g.byteOffset, inputs, units, delta.length / units)
    },
    addGradient(delta, a, dW, db, inputs) {
      const units = db.length
      const samples = delta.length / units
      loops.addGradient(delta.byteOffset, a.byteOffset, dW.byteOffset, db.byteOffset, inputs, units, samples)
    },
    descendMean: (sum, m, w, eta, next) =>
      loops.descendMean(sum.byteOffset, w.byteOffset, next.byteOffset, sum.length, m, eta) === 1,
  }
}
