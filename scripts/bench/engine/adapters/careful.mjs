// The careful plain reference: what JavaScript can do for this one net and cost. Samples of a batch lie one after another,
// several rows and samples are taken at once, nothing is allocated, nothing is checked.
import { gradient } from "../carefulGradient.mjs"

export const name = "careful reference"

/** out = σ(W a + b): four rows by two samples. */
function forward({ W, b, inputs, units }, a, out, samples) {
  for (let s = 0; s < samples; s += 2) {
    const p = s * inputs
    // A last sample alone is computed as a pair with itself.
    const q = s + 1 < samples ? p + inputs : p
    const o = s * units
    const t = s + 1 < samples ? o + units : o
    let j = 0
    for (; j + 3 < units; j += 4) {
      const r0 = j * inputs
      const r1 = r0 + inputs
      const r2 = r1 + inputs
      const r3 = r2 + inputs
      let m0 = b[j]
      let m1 = b[j + 1]
      let m2 = b[j + 2]
      let m3 = b[j + 3]
      let n0 = m0
      let n1 = m1
      let n2 = m2
      let n3 = m3
      for (let k = 0; k < inputs; k += 1) {
        const x = a[p + k]
        const y = a[q + k]
        const w0 = W[r0 + k]
        const w1 = W[r1 + k]
        const w2 = W[r2 + k]
        const w3 = W[r3 + k]
        m0 += w0 * x
        n0 += w0 * y
        m1 += w1 * x
        n1 += w1 * y
        m2 += w2 * x
        n2 += w2 * y
        m3 += w3 * x
        n3 += w3 * y
      }
      out[o + j] = m0
      out[o + j + 1] = m1
      out[o + j + 2] = m2
      out[o + j + 3] = m3
      out[t + j] = n0
      out[t + j + 1] = n1
      out[t + j + 2] = n2
      out[t + j + 3] = n3
    }
    for (; j < units; j += 1) {
      const r = j * inputs
      let m = b[j]
      let n = m
      for (let k = 0; k < inputs; k += 1) {
        const w = W[r + k]
        m += w * a[p + k]
        n += w * a[q + k]
      }
      out[o + j] = m
      out[t + j] = n
    }
  }
  const end = samples * units
  for (let i = 0; i < end; i += 1) out[i] = 1 / (1 + Math.exp(-out[i]))
}

/** below = Wᵀ δ ⊙ a (1 − a): four columns at once. */
function backward({ W, inputs, units }, delta, a, below, samples) {
  for (let s = 0, d = 0, p = 0; s < samples; s += 1, d += units, p += inputs) {
    let k = 0
    for (; k + 3 < inputs; k += 4) {
      let g0 = 0
      let g1 = 0
      let g2 = 0
      let g3 = 0
      for (let j = 0, at = k; j < units; j += 1, at += inputs) {
        const x = delta[d + j]
        g0 += W[at] * x
        g1 += W[at + 1] * x
        g2 += W[at + 2] * x
        g3 += W[at + 3] * x
      }
      below[p + k] = g0
      below[p + k + 1] = g1
      below[p + k + 2] = g2
      below[p + k + 3] = g3
    }
    for (; k < inputs; k += 1) {
      let g = 0
      for (let j = 0, at = k; j < units; j += 1, at += inputs) g += W[at] * delta[d + j]
      below[p + k] = g
    }
  }
  const end = samples * inputs
  for (let i = 0; i < end; i += 1) below[i] *= a[i] * (1 - a[i])
}

function update({ W, b, units }, delta, G, by, samples) {
  for (let i = 0; i < W.length; i += 1) W[i] -= by * G[i]
  for (let j = 0; j < units; j += 1) {
    let sum = 0
    for (let s = 0; s < samples; s += 1) sum += delta[s * units + j]
    b[j] -= by * sum
  }
}

export function open({ layers, batch, eta }) {
  const stacked = () => layers.map(({ units }) => new Float64Array(batch * units))
  const [a, delta] = [[null, ...stacked()], stacked()]
  const G = layers.map(({ W }) => new Float64Array(W.length))
  const L = layers.length
  const flat = (vectors) => Float64Array.from(vectors.flatMap((v) => [...v]))
  return {
    pack: (samples) => ({ x: flat(samples.map(({ x }) => x)), y: flat(samples.map(({ y }) => y)) }),
    weights: () => layers,
    train({ x, y }) {
      a[0] = x
      for (let l = 0; l < L; l += 1) forward(layers[l], a[l], a[l + 1], batch)
      const [out, last] = [a[L], delta[L - 1]]
      for (let i = 0; i < out.length; i += 1) last[i] = (out[i] - y[i]) * out[i] * (1 - out[i])
      for (let l = L - 1; l >= 0; l -= 1) {
        if (l > 0) backward(layers[l], delta[l], a[l], delta[l - 1], batch)
        gradient(layers[l], delta[l], a[l], G[l], batch)
        update(layers[l], delta[l], G[l], eta / batch, batch)
      }
    },
  }
}
