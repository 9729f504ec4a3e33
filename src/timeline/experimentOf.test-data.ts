import type { ActivationId } from "../engine/activations"
import type { CostId } from "../engine/costs"
import type { Network } from "../engine/network"
import type { Experiment } from "./experiment"

/** What a made-up experiment of the tests is like. Its numbers are arbitrary, but the same each time. */
interface Wish {
  readonly sizes: readonly number[]
  readonly samples?: number
  readonly batchSize?: number
  readonly hidden?: ActivationId
  readonly output?: ActivationId
  readonly cost?: CostId
  readonly eta?: number
}

/** An experiment to test with. */
export function experimentOf(wish: Wish): Experiment {
  const { sizes, samples = 1, hidden = "sigmoid", output = "sigmoid", cost = "quadratic", eta = 0.5 } = wish
  let n = 0
  const next = () => Math.sin(++n * 12.9898) * 0.9
  const vector = (length: number) => Float64Array.from({ length }, next)
  const network: Network = {
    layers: sizes.slice(1).map((units, index) => {
      const inputs = sizes[index] ?? 1
      const activation = index === sizes.length - 2 ? output : hidden
      return { inputs, units, activation, W: vector(units * inputs), b: vector(units) }
    }),
  }
  const outputs = sizes.at(-1) ?? 1
  const target = (i: number) =>
    cost === "categorical-cross-entropy"
      ? Float64Array.from({ length: outputs }, (_, j) => (j === i % outputs ? 1 : 0))
      : cost === "binary-cross-entropy"
        ? Float64Array.from({ length: outputs }, (_, j) => (i + j) % 2)
        : vector(outputs)
  return {
    title: "",
    network,
    cost,
    eta,
    samples: Array.from({ length: samples }, (_, i) => ({ x: vector(sizes[0] ?? 1), y: target(i) })),
    batchSize: wish.batchSize ?? samples,
    edits: [],
  }
}
