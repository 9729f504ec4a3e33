// What every engine is given: the same nets, weights and batches, from formulas. Sigmoid in every layer, cost ½ Σ (y − a)²,
// w ← w − η · mean gradient. Weights are { W, b } by layer, W row-major, units × inputs.

export const nets = [
  { id: "a", sizes: [2, 3, 2], batch: 1 },
  { id: "b", sizes: [2, 8, 8, 1], batch: 10 },
  { id: "c", sizes: [64, 32, 10], batch: 10 },
  { id: "d", sizes: [784, 30, 10], batch: 10 },
  { id: "e", sizes: [784, 128, 64, 10], batch: 32 },
]

/** Batches that are trained in turn. */
const batches = 32

/** In [0, 1), the same for the same numbers. */
function mixed(i, j) {
  const x = Math.sin(12.9898 * i + 78.233 * j + 1) * 43758.5453
  return x - Math.floor(x)
}

export function weightsOf({ sizes }) {
  return sizes.slice(1).map((units, l) => {
    const inputs = sizes[l]
    return {
      inputs,
      units,
      W: Float64Array.from({ length: units * inputs }, (_, i) => (4 * mixed(i, l) - 2) / Math.sqrt(inputs)),
      b: Float64Array.from({ length: units }, (_, j) => mixed(j, l + 100) / 5 - 0.1),
    }
  })
}

/** Each an array of { x, y }. */
export function batchesOf({ sizes, batch }) {
  const [inputs, outputs] = [sizes[0], sizes.at(-1)]
  return Array.from({ length: batches }, (_, n) =>
    Array.from({ length: batch }, (_, s) => {
      const number = n * batch + s
      const x = Float64Array.from({ length: inputs }, (_, k) => mixed(number, k + 200))
      const y = new Float64Array(outputs)
      if (outputs === 1) y[0] = x[0] > x[1] ? 1 : 0
      else y[Math.floor(mixed(number, 7) * outputs)] = 1
      return { x, y }
    }),
  )
}

/** ‖g − reference‖ / ‖reference‖ for the gradient that a step of η = 1 shows. */
export function gradientError(before, after, reference) {
  let [wrong, all] = [0, 0]
  for (const [l, layer] of before.entries())
    for (const part of ["W", "b"])
      for (let i = 0; i < layer[part].length; i += 1) {
        const right = reference[l][part][i]
        wrong += (layer[part][i] - after[l][part][i] - right) ** 2
        all += right ** 2
      }
  return Math.sqrt(wrong / all)
}
