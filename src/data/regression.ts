import { uniformFrom } from "../engine/uniform"
import { type DataSet, repeated, rounded, sampleOf, within } from "./dataSet"

/* Plane and hills have the shapes of the TensorFlow Playground (dataset.ts, Smilkov and Carter 2016). */

const radius = 6

const held = (value: number) => Math.min(1, Math.max(-1, value))

/** A target for each point of the square; noise moves the point that the target is of, not the one that is shown. */
function overSquare(targetAt: (x1: number, x2: number) => number): DataSet {
  return {
    task: "regression",
    inputs: 2,
    outputs: 1,
    make(count, noise, seed) {
      const uniform = uniformFrom(seed)
      return repeated(count, () => {
        const [x1, x2] = [rounded(within(radius, uniform)), rounded(within(radius, uniform))]
        const shift = () => (within(radius, uniform) * noise) / 100
        return sampleOf([x1, x2], [rounded(held(targetAt(x1 + shift(), x2 + shift())))])
      })
    },
  }
}

/** From −1 in one corner to 1 in the other. The Playground divides by 10, and so leaves −1 … 1. */
export const plane = overSquare((x1, x2) => (x1 + x2) / (2 * radius))

/** Middle and sign of each hill. */
const hills = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
] as const

/** Six hills, up and down by turns, each a cone of radius 2; where two meet, the higher or deeper one counts. */
export const gaussians = overSquare((x1, x2) => {
  let target = 0
  for (const [c1, c2, sign] of hills) {
    const [d1, d2] = [x1 - c1, x2 - c2]
    const height = Math.max(0, 1 - Math.sqrt(d1 * d1 + d2 * d2) / 2)
    if (height > Math.abs(target)) target = sign * height
  }
  return target
})

/** y = sin x, with noise added to y. */
export const sine: DataSet = {
  task: "regression",
  inputs: 1,
  outputs: 1,
  make(count, noise, seed) {
    const uniform = uniformFrom(seed)
    return repeated(count, () => {
      const x = rounded(within(radius, uniform))
      return sampleOf([x], [rounded(Math.sin(x) + (within(1, uniform) * noise) / 100)])
    })
  },
}
