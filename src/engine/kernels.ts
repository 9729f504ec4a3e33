/*
 * The arithmetic, written once for stepping and for training. Matrices are row-major; nothing is allocated.
 * The order of every sum is fixed (k ascending, then b; j ascending; samples ascending), so that both
 * give the same bits, and the first terms of a sum are its partial sum.
 */

/** z = W a + b, for W of shape units × inputs. */
export function affine(W: Float64Array, a: Float64Array, b: Float64Array, z: Float64Array): void {
  const inputs = a.length
  for (let j = 0, row = 0; j < z.length; j++, row += inputs) {
    let sum = 0
    for (let k = 0; k < inputs; k++) sum += W[row + k]! * a[k]!
    z[j] = sum + b[j]!
  }
}

/** g = Wᵀ δ, for W of shape units × inputs. */
export function pullBack(W: Float64Array, delta: Float64Array, g: Float64Array): void {
  const inputs = g.length
  g.fill(0)
  for (let j = 0, row = 0; j < delta.length; j++, row += inputs) {
    const d = delta[j]!
    for (let k = 0; k < inputs; k++) g[k] = g[k]! + W[row + k]! * d
  }
}

/** dW = δ aᵀ, of shape units × inputs. */
export function outer(delta: Float64Array, a: Float64Array, dW: Float64Array): void {
  const inputs = a.length
  for (let j = 0, row = 0; j < delta.length; j++, row += inputs) {
    const d = delta[j]!
    for (let k = 0; k < inputs; k++) dW[row + k] = d * a[k]!
  }
}

/** sum += δ aᵀ, of shape units × inputs. */
export function addOuter(delta: Float64Array, a: Float64Array, sum: Float64Array): void {
  const inputs = a.length
  for (let j = 0, row = 0; j < delta.length; j++, row += inputs) {
    const d = delta[j]!
    for (let k = 0; k < inputs; k++) sum[row + k] = sum[row + k]! + d * a[k]!
  }
}

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

/** The first entry that is not finite, or −1. */
export function firstNonFinite(v: Float64Array): number {
  for (let i = 0; i < v.length; i++) if (!Number.isFinite(v[i]!)) return i
  return -1
}
