import { type FeatureId, inputsOf, pointOf } from "../../data/features"
import type { Sample } from "../../engine/network"
import { textPen } from "../../notation/pen"
import { termId } from "../../notation/term"

interface Wish {
  readonly inputs: number
  readonly features: readonly FeatureId[] | undefined
  /** Which two inputs are varied, where there are more and they are no features. */
  readonly axes: readonly [number, number]
  /** What the others are. */
  readonly base: Float64Array
  readonly names: readonly string[] | undefined
}

/** The plane that a net of several inputs is looked at over. */
export interface Ground {
  readonly names: readonly [string, string]
  readonly canChoose: boolean
  /** Where a sample is on it. */
  at(sample: Sample): readonly [number, number]
  /** What the net is told of a place on it. */
  inputsAt(point: readonly [number, number]): Float64Array
}

/** The plane of the points where inputs are features of them; else that of two inputs, all others as in the sample at hand. */
export function groundOf({ inputs, features, axes, base, names }: Wish): Ground {
  if (features)
    return {
      names: [symbolOf(0), symbolOf(1)],
      canChoose: false,
      at: (sample) => {
        const point = pointOf(sample, features)
        return [point?.[0] ?? 0, point?.[1] ?? 0]
      },
      inputsAt: (point) => inputsOf(point, features),
    }
  const [i, k] = inputs === 2 ? ([0, 1] as const) : axes
  const nameOf = (index: number) => names?.[index] ?? symbolOf(index)
  return {
    names: [nameOf(i), nameOf(k)],
    canChoose: inputs > 2,
    at: ({ x }) => [x[i] ?? 0, x[k] ?? 0],
    inputsAt: ([across, up]) => base.with(k, up).with(i, across),
  }
}

const symbolOf = (k: number) => textPen.symbol("x", 0, termId("x", 0, k), k)

/** The two inputs that tell most, in their order: of classes those that part them best, else, where there are many, those in which samples differ most. */
export function mostTelling(
  samples: readonly Sample[],
  inputs: number,
  hasClasses: boolean,
): readonly [number, number] {
  if (inputs <= 2 || (inputs <= mostChosen && !hasClasses)) return [0, 1]
  const looked = samples.slice(0, mostLooked)
  const classes = [...new Set(looked.map(({ y }) => y.join()))]
  const groups = classes.map((name) => looked.filter(({ y }) => y.join() === name))
  const spreads = Array.from({ length: inputs }, (_, k) => {
    const all = spreadOf(looked, k)
    if (!hasClasses || all === 0) return all
    const within = groups.reduce((sum, own) => sum + own.length * spreadOf(own, k), 0) / looked.length
    return 1 - within / all
  })
  const order = [...spreads.keys()].sort((i, k) => (spreads[k] ?? 0) - (spreads[i] ?? 0))
  const [first = 0, second = 1] = order
  return [Math.min(first, second), Math.max(first, second)]
}

/** With so few inputs the first two are what is expected; so many samples tell enough. */
const [mostChosen, mostLooked] = [8, 400]

/** The mean square distance of an input from its mean. */
function spreadOf(samples: readonly Sample[], k: number): number {
  const mean = samples.reduce((sum, { x }) => sum + (x[k] ?? 0), 0) / samples.length
  return samples.reduce((sum, { x }) => sum + ((x[k] ?? 0) - mean) ** 2, 0) / samples.length
}
