import type { Flat } from "./flat"
import { descendMean } from "./kernels"
import { type Passes, plainPasses, type Stacked } from "./passes"

/** The loops over all weights that training spends its time in, and the vectors that they work on. Every arithmetic makes the same bits. */
export interface Arithmetic {
  /** A vector of zeros for the loops: they take no others. */
  vector(length: number): Float64Array
  /** The passes of stacked samples through networks of a shape, whose gradients go to `sums`. */
  passes(sums: Flat, stacked: Stacked): Passes
  /** The update by the mean of the sums over m samples: next = w − η sum / m, sum ← 0. Whether all of next is finite. */
  descendMean(sums: Flat, m: number, network: Flat, eta: number, next: Flat): boolean
}

/** The loops in TypeScript: everywhere at hand, and what any other arithmetic is held to. */
export const plain: Arithmetic = {
  vector: (length) => new Float64Array(length),
  passes: plainPasses,
  descendMean: (sums, m, { values }, eta, next) => descendMean(sums.values, m, values, eta, next.values),
}
