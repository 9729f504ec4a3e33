import type { Layer } from "./network"

/** The terms of z_j = Σ_k w_jk a_k + b_j, in the order in which they are added: one for each input, the bias last. */
export function sumTerms({ inputs, W, b }: Layer, a: Float64Array, j: number): Float64Array {
  const terms = new Float64Array(inputs + 1)
  for (let k = 0; k < inputs; k++) terms[k] = W[j * inputs + k]! * a[k]!
  terms[inputs] = b[j]!
  return terms
}
