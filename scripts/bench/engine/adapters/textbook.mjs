// Textbook loops: a first honest implementation, and the gradient that all others are held to.
export const name = "textbook loops"

const zeros = (layers) => layers.map(({ W, b }) => ({ W: new Float64Array(W.length), b: new Float64Array(b.length) }))

function forward({ W, b, inputs, units }, a, out) {
  for (let j = 0; j < units; j += 1) {
    let z = b[j]
    for (let k = 0; k < inputs; k += 1) z += W[j * inputs + k] * a[k]
    out[j] = 1 / (1 + Math.exp(-z))
  }
}

/** δ of a hidden layer from the layer above. */
function backward({ W, inputs, units }, deltaAbove, a, delta) {
  for (let k = 0; k < inputs; k += 1) {
    let g = 0
    for (let j = 0; j < units; j += 1) g += W[j * inputs + k] * deltaAbove[j]
    delta[k] = g * a[k] * (1 - a[k])
  }
}

function addTo({ W, b }, delta, a) {
  const inputs = a.length
  for (let j = 0; j < delta.length; j += 1) {
    b[j] += delta[j]
    for (let k = 0; k < inputs; k += 1) W[j * inputs + k] += delta[j] * a[k]
  }
}

/** Adds one sample's gradient to `sums`; a and delta are room. */
function addSample(layers, { x, y }, sums, a, delta) {
  const L = layers.length
  a[0] = x
  for (let l = 0; l < L; l += 1) forward(layers[l], a[l], a[l + 1])
  const out = a[L]
  for (let j = 0; j < out.length; j += 1) delta[L - 1][j] = (out[j] - y[j]) * out[j] * (1 - out[j])
  for (let l = L - 1; l >= 0; l -= 1) {
    if (l < L - 1) backward(layers[l + 1], delta[l + 1], a[l + 1], delta[l])
    addTo(sums[l], delta[l], a[l])
  }
}

const room = (layers) => ({
  sums: zeros(layers),
  a: [null, ...layers.map(({ units }) => new Float64Array(units))],
  delta: layers.map(({ units }) => new Float64Array(units)),
})

export function meanGradient(layers, batch) {
  const { sums, a, delta } = room(layers)
  for (const sample of batch) addSample(layers, sample, sums, a, delta)
  for (const { W, b } of sums) for (const v of [W, b]) for (let i = 0; i < v.length; i += 1) v[i] /= batch.length
  return sums
}

export function open({ layers, eta }) {
  const { sums, a, delta } = room(layers)
  return {
    pack: (batch) => batch,
    weights: () => layers,
    train(batch) {
      for (const { W, b } of sums) {
        W.fill(0)
        b.fill(0)
      }
      for (let s = 0; s < batch.length; s += 1) addSample(layers, batch[s], sums, a, delta)
      const by = eta / batch.length
      for (let l = 0; l < layers.length; l += 1) {
        const { W, b } = layers[l]
        for (let i = 0; i < W.length; i += 1) W[i] -= by * sums[l].W[i]
        for (let j = 0; j < b.length; j += 1) b[j] -= by * sums[l].b[j]
      }
    },
  }
}
