/* Backwards through a layer; how and why it is written so, see `kernels.ts`. */

/** g = Wᵀ δ, of as many samples as there are in δ: four columns at once. */
export function pullBack(
  W: Float64Array,
  delta: Float64Array,
  g: Float64Array,
  inputs = g.length,
  units = delta.length,
): void {
  for (let d = 0, p = 0; d < delta.length; d += units, p += inputs) {
    const end = d + units
    let k = 0
    for (; k + 3 < inputs; k += 4) {
      let g0 = 0
      let g1 = 0
      let g2 = 0
      let g3 = 0
      for (let j = d, at = k; j < end; j++, at += inputs) {
        const x = delta[j]!
        g0 += W[at]! * x
        g1 += W[at + 1]! * x
        g2 += W[at + 2]! * x
        g3 += W[at + 3]! * x
      }
      g[p + k] = g0
      g[p + k + 1] = g1
      g[p + k + 2] = g2
      g[p + k + 3] = g3
    }
    for (; k < inputs; k++) {
      let sum = 0
      for (let j = d, at = k; j < end; j++, at += inputs) sum += W[at]! * delta[j]!
      g[p + k] = sum
    }
  }
}

/** dW = δ aᵀ of one sample. */
export function outer(delta: Float64Array, a: Float64Array, dW: Float64Array): void {
  const inputs = a.length
  for (let j = 0, row = 0; j < delta.length; j++, row += inputs) {
    const d = delta[j]!
    for (let k = 0; k < inputs; k++) dW[row + k] = d * a[k]!
  }
}
