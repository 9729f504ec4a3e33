/* The sums of gradients; how and why they are written so, see `kernels.ts`. */

/** dW += δ aᵀ and db += δ, sample by sample. */
export function addGradient(
  delta: Float64Array,
  a: Float64Array,
  dW: Float64Array,
  db: Float64Array,
  inputs = a.length,
): void {
  const units = db.length
  let d = 0
  let p = 0
  for (; d + 3 * units < delta.length; d += 4 * units, p += 4 * inputs) addOuterFour(delta, d, a, p, dW, units, inputs)
  for (; d + units < delta.length; d += 2 * units, p += 2 * inputs) addOuterTwo(delta, d, a, p, dW, units, inputs)
  if (d < delta.length) addOuterOne(delta, d, a, p, dW, units, inputs)
  for (let j = 0; j < units; j++) {
    let sum = db[j]!
    for (let at = j; at < delta.length; at += units) sum += delta[at]!
    db[j] = sum
  }
}

/** dW += δ aᵀ of the sample that begins at d in δ and at p in a: four rows at once. */
function addOuterOne(
  delta: Float64Array,
  d: number,
  a: Float64Array,
  p: number,
  dW: Float64Array,
  units: number,
  inputs: number,
): void {
  let j = 0
  for (; j + 3 < units; j += 4) {
    const d0 = delta[d + j]!
    const d1 = delta[d + j + 1]!
    const d2 = delta[d + j + 2]!
    const d3 = delta[d + j + 3]!
    const r0 = j * inputs
    const r1 = r0 + inputs
    const r2 = r1 + inputs
    const r3 = r2 + inputs
    for (let k = 0; k < inputs; k++) {
      const x = a[p + k]!
      dW[r0 + k] = dW[r0 + k]! + d0 * x
      dW[r1 + k] = dW[r1 + k]! + d1 * x
      dW[r2 + k] = dW[r2 + k]! + d2 * x
      dW[r3 + k] = dW[r3 + k]! + d3 * x
    }
  }
  for (; j < units; j++) {
    const d0 = delta[d + j]!
    const row = j * inputs
    for (let k = 0; k < inputs; k++) dW[row + k] = dW[row + k]! + d0 * a[p + k]!
  }
}

/** dW += δ aᵀ of the two samples that begin at q0 in δ and at p0 in a: two rows at once. */
function addOuterTwo(
  delta: Float64Array,
  q0: number,
  a: Float64Array,
  p0: number,
  dW: Float64Array,
  units: number,
  inputs: number,
): void {
  const q1 = q0 + units
  const p1 = p0 + inputs
  let j = 0
  for (; j + 1 < units; j += 2) {
    const c0 = delta[q0 + j]!
    const c1 = delta[q1 + j]!
    const d0 = delta[q0 + j + 1]!
    const d1 = delta[q1 + j + 1]!
    const r = j * inputs
    const q = r + inputs
    for (let k = 0; k < inputs; k++) {
      const x0 = a[p0 + k]!
      const x1 = a[p1 + k]!
      dW[r + k] = dW[r + k]! + c0 * x0 + c1 * x1
      dW[q + k] = dW[q + k]! + d0 * x0 + d1 * x1
    }
  }
  if (j === units) return
  const c0 = delta[q0 + j]!
  const c1 = delta[q1 + j]!
  const row = j * inputs
  for (let k = 0; k < inputs; k++) dW[row + k] = dW[row + k]! + c0 * a[p0 + k]! + c1 * a[p1 + k]!
}

/** dW += δ aᵀ of the four samples that begin at q0 in δ and at p0 in a: four rows at once. */
function addOuterFour(
  delta: Float64Array,
  q0: number,
  a: Float64Array,
  p0: number,
  dW: Float64Array,
  units: number,
  inputs: number,
): void {
  const q1 = q0 + units
  const q2 = q1 + units
  const q3 = q2 + units
  const p1 = p0 + inputs
  const p2 = p1 + inputs
  const p3 = p2 + inputs
  let j = 0
  for (; j + 3 < units; j += 4) {
    const c0 = delta[q0 + j]!
    const c1 = delta[q1 + j]!
    const c2 = delta[q2 + j]!
    const c3 = delta[q3 + j]!
    const d0 = delta[q0 + j + 1]!
    const d1 = delta[q1 + j + 1]!
    const d2 = delta[q2 + j + 1]!
    const d3 = delta[q3 + j + 1]!
    const e0 = delta[q0 + j + 2]!
    const e1 = delta[q1 + j + 2]!
    const e2 = delta[q2 + j + 2]!
    const e3 = delta[q3 + j + 2]!
    const f0 = delta[q0 + j + 3]!
    const f1 = delta[q1 + j + 3]!
    const f2 = delta[q2 + j + 3]!
    const f3 = delta[q3 + j + 3]!
    const r0 = j * inputs
    const r1 = r0 + inputs
    const r2 = r1 + inputs
    const r3 = r2 + inputs
    for (let k = 0; k < inputs; k++) {
      const x0 = a[p0 + k]!
      const x1 = a[p1 + k]!
      const x2 = a[p2 + k]!
      const x3 = a[p3 + k]!
      dW[r0 + k] = dW[r0 + k]! + c0 * x0 + c1 * x1 + c2 * x2 + c3 * x3
      dW[r1 + k] = dW[r1 + k]! + d0 * x0 + d1 * x1 + d2 * x2 + d3 * x3
      dW[r2 + k] = dW[r2 + k]! + e0 * x0 + e1 * x1 + e2 * x2 + e3 * x3
      dW[r3 + k] = dW[r3 + k]! + f0 * x0 + f1 * x1 + f2 * x2 + f3 * x3
    }
  }
  for (; j < units; j++) {
    const c0 = delta[q0 + j]!
    const c1 = delta[q1 + j]!
    const c2 = delta[q2 + j]!
    const c3 = delta[q3 + j]!
    const row = j * inputs
    for (let k = 0; k < inputs; k++)
      dW[row + k] = dW[row + k]! + c0 * a[p0 + k]! + c1 * a[p1 + k]! + c2 * a[p2 + k]! + c3 * a[p3 + k]!
  }
}
