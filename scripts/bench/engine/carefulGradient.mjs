// The gradient of the careful plain reference.

/** G = δᵀ a over the samples: four rows by four samples, by two, and what is left over by itself. */
export function gradient({ inputs, units }, delta, a, G, samples) {
  G.fill(0)
  let j = 0
  for (; j + 3 < units; j += 4) {
    let s = 0
    for (; s + 3 < samples; s += 4) addFour(delta, a, G, inputs, units, j, s)
    for (; s < samples; s += 2) addTwo(delta, a, G, inputs, units, j, s, s + 1 < samples)
  }
  for (; j < units; j += 1) for (let s = 0; s < samples; s += 1) addOne(delta, a, G, inputs, units, j, s)
}

function addFour(delta, a, G, inputs, units, j, s) {
  const d0 = s * units
  const d1 = d0 + units
  const d2 = d1 + units
  const d3 = d2 + units
  const c0 = delta[d0 + j]
  const c1 = delta[d1 + j]
  const c2 = delta[d2 + j]
  const c3 = delta[d3 + j]
  const g0 = delta[d0 + j + 1]
  const g1 = delta[d1 + j + 1]
  const g2 = delta[d2 + j + 1]
  const g3 = delta[d3 + j + 1]
  const e0 = delta[d0 + j + 2]
  const e1 = delta[d1 + j + 2]
  const e2 = delta[d2 + j + 2]
  const e3 = delta[d3 + j + 2]
  const f0 = delta[d0 + j + 3]
  const f1 = delta[d1 + j + 3]
  const f2 = delta[d2 + j + 3]
  const f3 = delta[d3 + j + 3]
  const p0 = s * inputs
  const p1 = p0 + inputs
  const p2 = p1 + inputs
  const p3 = p2 + inputs
  const r0 = j * inputs
  const r1 = r0 + inputs
  const r2 = r1 + inputs
  const r3 = r2 + inputs
  for (let k = 0; k < inputs; k += 1) {
    const x0 = a[p0 + k]
    const x1 = a[p1 + k]
    const x2 = a[p2 + k]
    const x3 = a[p3 + k]
    G[r0 + k] = G[r0 + k] + c0 * x0 + c1 * x1 + c2 * x2 + c3 * x3
    G[r1 + k] = G[r1 + k] + g0 * x0 + g1 * x1 + g2 * x2 + g3 * x3
    G[r2 + k] = G[r2 + k] + e0 * x0 + e1 * x1 + e2 * x2 + e3 * x3
    G[r3 + k] = G[r3 + k] + f0 * x0 + f1 * x1 + f2 * x2 + f3 * x3
  }
}

/** A last sample alone is added with itself times 0. */
function addTwo(delta, a, G, inputs, units, j, s, isPair) {
  const paired = isPair ? 1 : 0
  const d0 = s * units
  const d1 = d0 + paired * units
  const c0 = delta[d0 + j]
  const c1 = paired * delta[d1 + j]
  const g0 = delta[d0 + j + 1]
  const g1 = paired * delta[d1 + j + 1]
  const e0 = delta[d0 + j + 2]
  const e1 = paired * delta[d1 + j + 2]
  const f0 = delta[d0 + j + 3]
  const f1 = paired * delta[d1 + j + 3]
  const p0 = s * inputs
  const p1 = p0 + paired * inputs
  const r0 = j * inputs
  const r1 = r0 + inputs
  const r2 = r1 + inputs
  const r3 = r2 + inputs
  for (let k = 0; k < inputs; k += 1) {
    const x = a[p0 + k]
    const y = a[p1 + k]
    G[r0 + k] = G[r0 + k] + c0 * x + c1 * y
    G[r1 + k] = G[r1 + k] + g0 * x + g1 * y
    G[r2 + k] = G[r2 + k] + e0 * x + e1 * y
    G[r3 + k] = G[r3 + k] + f0 * x + f1 * y
  }
}

function addOne(delta, a, G, inputs, units, j, s) {
  const d = delta[s * units + j]
  const p = s * inputs
  const r = j * inputs
  for (let k = 0; k < inputs; k += 1) G[r + k] += d * a[p + k]
}
