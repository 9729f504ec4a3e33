/*
 * The arithmetic, written once for stepping and for training. Matrices are row-major, W of shape units × inputs; nothing
 * is allocated. The order of every sum is fixed (k ascending, then b; j ascending; samples ascending), so that both
 * give the same bits, and the first terms of a sum are its partial sum.
 *
 * `forwardKernels.ts` and `backwardKernels.ts` have the loops over weights. Their vectors hold one sample, or several one
 * after another as the rows of a matrix. Several rows of W, or several samples, are taken at once: a number that was
 * read serves all of them before the next is read, and the processor adds to several sums at a time where one alone
 * would wait for itself. Each sum has a variable and an order of its own, so this changes no bit.
 */

/** sum += v. */
export function add(v: Float64Array, sum: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + v[i]!
}

/** sum ← sum / m. */
export function divide(sum: Float64Array, m: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! / m
}

/** w ← w − η g. */
export function descend(w: Float64Array, g: Float64Array, eta: number): void {
  for (let i = 0; i < w.length; i++) w[i] = w[i]! - eta * g[i]!
}

/** `divide` and `descend` in one walk over the memory, which leaves the sum ready for the next one: next = w − η sum / m, sum ← 0. Whether all of next is finite. */
export function descendMean(sum: Float64Array, m: number, w: Float64Array, eta: number, next: Float64Array): boolean {
  let finite = true
  for (let i = 0; i < w.length; i++) {
    const v = w[i]! - eta * (sum[i]! / m)
    sum[i] = 0
    next[i] = v
    if (v - v !== 0) finite = false
  }
  return finite
}

/** The first entry that is not finite, or −1. */
export function firstNonFinite(v: Float64Array): number {
  for (let i = 0; i < v.length; i++) if (!Number.isFinite(v[i]!)) return i
  return -1
}
