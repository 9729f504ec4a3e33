import type { Sample } from "../engine/network"
import { normalFrom } from "../engine/random"
import { uniformFrom } from "../engine/uniform"
import { type DataSet, repeated, rounded, sampleOf, within } from "./dataSet"

/* Two classes, in the shapes of the TensorFlow Playground (dataset.ts, Smilkov and Carter 2016); what is 1 there is 1 here, what is −1 there is 0. */

const radius = 5

/** Of so many samples the first half, the larger one of an odd number, is of class 1. */
const isFirst = (i: number, count: number) => i < Math.ceil(count / 2)

/** A point at an angle, each number to 3 decimals. */
const polar = (r: number, angle: number) => [rounded(r * Math.sin(angle)), rounded(r * Math.cos(angle))] as const

/** How far from the middle a point is that noise, a share of the radius, has moved. Noise moves what decides the class, not the point that is shown. */
function noisyDistance([x1, x2]: readonly [number, number], noise: number, uniform: () => number): number {
  const [d1, d2] = [x1 + within(radius, uniform) * noise, x2 + within(radius, uniform) * noise]
  return Math.sqrt(d1 * d1 + d2 * d2)
}

/** A disc in a ring. */
export const circle: DataSet = {
  task: "binary",
  inputs: 2,
  outputs: 1,
  make(count, noise, seed) {
    const uniform = uniformFrom(seed)
    return repeated(count, (i) => {
      const [from, to] = isFirst(i, count) ? [0, 0.5] : [0.7, 1]
      const point = polar(radius * (from + (to - from) * uniform()), 2 * Math.PI * uniform())
      return sampleOf(point, [noisyDistance(point, noise / 100, uniform) < radius / 2 ? 1 : 0])
    })
  },
}

/** Four squares with a gap between them: 1 where both coordinates have the same sign. */
export const xor: DataSet = {
  task: "binary",
  inputs: 2,
  outputs: 1,
  make(count, noise, seed) {
    const uniform = uniformFrom(seed)
    const gap = 0.3
    const coordinate = () => {
      const value = within(radius, uniform)
      return rounded(value + (value > 0 ? gap : -gap))
    }
    return repeated(count, () => {
      const [x1, x2] = [coordinate(), coordinate()]
      const shift = () => (within(radius, uniform) * noise) / 100
      return sampleOf([x1, x2], [(x1 + shift()) * (x2 + shift()) >= 0 ? 1 : 0])
    })
  },
}

/** Two clouds around (2, 2) and (−2, −2); noise widens them, from a variance of 0.5 to one of 4. */
export const gauss: DataSet = {
  task: "binary",
  inputs: 2,
  outputs: 1,
  make(count, noise, seed) {
    const normal = normalFrom(uniformFrom(seed))
    const deviation = Math.sqrt(0.5 + (3.5 * noise) / 50)
    return repeated(count, (i) => {
      const middle = isFirst(i, count) ? 2 : -2
      const coordinate = () => rounded(middle + deviation * normal())
      return sampleOf([coordinate(), coordinate()], [isFirst(i, count) ? 1 : 0])
    })
  },
}

/** Two arms, each once and three quarters around. */
export const spiral: DataSet = {
  task: "binary",
  inputs: 2,
  outputs: 1,
  make(count, noise, seed) {
    const uniform = uniformFrom(seed)
    const first = Math.ceil(count / 2)
    return repeated(count, (i) => {
      const along = isFirst(i, count) ? i / first : (i - first) / (count - first)
      const angle = 1.75 * along * 2 * Math.PI + (isFirst(i, count) ? 0 : Math.PI)
      const shift = () => (within(1, uniform) * noise) / 100
      const x1 = rounded(radius * along * Math.sin(angle) + shift())
      return sampleOf([x1, rounded(radius * along * Math.cos(angle) + shift())], [isFirst(i, count) ? 1 : 0])
    })
  },
}

/** Where the three rings begin and end, as shares of the radius, and where a point between two of them belongs. */
const ringsAt = [
  [0, 0.24],
  [0.4, 0.64],
  [0.8, 1],
] as const
const between = [0.32, 0.72]

/** A disc in a ring in a ring, one-hot: our own, with the noise of `circle`. */
export const rings: DataSet = {
  task: "classes",
  inputs: 2,
  outputs: 3,
  make(count, noise, seed) {
    const uniform = uniformFrom(seed)
    const draw = (i: number): Sample => {
      const [from, to] = ringsAt[Math.floor((i * ringsAt.length) / count)] ?? ringsAt[0]
      const point = polar(radius * (from + (to - from) * uniform()), 2 * Math.PI * uniform())
      const distance = noisyDistance(point, noise / 100, uniform) / radius
      const own = between.filter((border) => distance >= border).length
      return sampleOf(
        point,
        ringsAt.map((_, j) => (j === own ? 1 : 0)),
      )
    }
    return repeated(count, draw)
  },
}
