/* Forwards through a layer; how and why it is written so, see `kernels.ts`. */

/** z = W a + b, of as many samples as there are in a. */
export function affine(W: Float64Array, a: Float64Array, b: Float64Array, z: Float64Array, inputs = a.length): void {
  const units = b.length
  let p = 0
  let o = 0
  for (; o + units < z.length; p += 2 * inputs, o += 2 * units) affineTwo(W, a, p, b, z, o, inputs)
  if (o < z.length) affineOne(W, a, p, b, z, o, inputs)
}

/** `affine` of the sample that begins at p in a and at o in z: four rows at once. */
function affineOne(
  W: Float64Array,
  a: Float64Array,
  p: number,
  b: Float64Array,
  z: Float64Array,
  o: number,
  inputs: number,
): void {
  const units = b.length
  let j = 0
  for (; j + 3 < units; j += 4) {
    const r0 = j * inputs
    const r1 = r0 + inputs
    const r2 = r1 + inputs
    const r3 = r2 + inputs
    let z0 = 0
    let z1 = 0
    let z2 = 0
    let z3 = 0
    for (let k = 0; k < inputs; k++) {
      const x = a[p + k]!
      z0 += W[r0 + k]! * x
      z1 += W[r1 + k]! * x
      z2 += W[r2 + k]! * x
      z3 += W[r3 + k]! * x
    }
    z[o + j] = z0 + b[j]!
    z[o + j + 1] = z1 + b[j + 1]!
    z[o + j + 2] = z2 + b[j + 2]!
    z[o + j + 3] = z3 + b[j + 3]!
  }
  for (; j < units; j++) {
    const row = j * inputs
    let sum = 0
    for (let k = 0; k < inputs; k++) sum += W[row + k]! * a[p + k]!
    z[o + j] = sum + b[j]!
  }
}

/** `affine` of the two samples that begin at p0 in a and at o0 in z: four rows at once. */
function affineTwo(
  W: Float64Array,
  a: Float64Array,
  p0: number,
  b: Float64Array,
  z: Float64Array,
  o0: number,
  inputs: number,
): void {
  const units = b.length
  const p1 = p0 + inputs
  const o1 = o0 + units
  let j = 0
  for (; j + 3 < units; j += 4) {
    const r0 = j * inputs
    const r1 = r0 + inputs
    const r2 = r1 + inputs
    const r3 = r2 + inputs
    let u0 = 0
    let u1 = 0
    let u2 = 0
    let u3 = 0
    let v0 = 0
    let v1 = 0
    let v2 = 0
    let v3 = 0
    for (let k = 0; k < inputs; k++) {
      const x = a[p0 + k]!
      const y = a[p1 + k]!
      const w0 = W[r0 + k]!
      const w1 = W[r1 + k]!
      const w2 = W[r2 + k]!
      const w3 = W[r3 + k]!
      u0 += w0 * x
      u1 += w1 * x
      u2 += w2 * x
      u3 += w3 * x
      v0 += w0 * y
      v1 += w1 * y
      v2 += w2 * y
      v3 += w3 * y
    }
    z[o0 + j] = u0 + b[j]!
    z[o0 + j + 1] = u1 + b[j + 1]!
    z[o0 + j + 2] = u2 + b[j + 2]!
    z[o0 + j + 3] = u3 + b[j + 3]!
    z[o1 + j] = v0 + b[j]!
    z[o1 + j + 1] = v1 + b[j + 1]!
    z[o1 + j + 2] = v2 + b[j + 2]!
    z[o1 + j + 3] = v3 + b[j + 3]!
  }
  for (; j < units; j++) {
    const row = j * inputs
    let u = 0
    let v = 0
    for (let k = 0; k < inputs; k++) {
      const w = W[row + k]!
      u += w * a[p0 + k]!
      v += w * a[p1 + k]!
    }
    z[o0 + j] = u + b[j]!
    z[o1 + j] = v + b[j]!
  }
}
