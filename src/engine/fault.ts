import { firstNonFinite } from "./kernels"

/** The first number of a cycle that stopped being finite. l is null for the cost; k only where W or dW is meant; i is the sample's place in its batch, null for the mean and the update. */
export interface Fault {
  readonly kind: "non-finite"
  readonly quantity: "z" | "a" | "C" | "delta" | "db" | "dW" | "b" | "W"
  readonly l: number | null
  readonly j: number | null
  readonly k: number | null
  readonly i: number | null
}

/** The fault of the first entry that is not finite. In a matrix, `inputs` entries are one neuron's. */
export function firstFault(
  quantity: Fault["quantity"],
  v: Float64Array,
  l: number,
  i: number | null,
  inputs?: number,
): Fault | null {
  const at = firstNonFinite(v)
  if (at < 0) return null
  if (inputs === undefined) return faultAt(quantity, l, at, i)
  return { ...faultAt(quantity, l, Math.floor(at / inputs), i), k: at % inputs }
}

export function faultAt(quantity: Fault["quantity"], l: number | null, j: number | null, i: number | null): Fault {
  return { kind: "non-finite", quantity, l, j, k: null, i }
}
