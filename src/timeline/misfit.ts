import type { activations } from "../engine/activations"
import { costs, fitsTargets } from "../engine/costs"
import { type Design, type Reshape, reshaped } from "./reshape"

/** Why a design cannot learn; said by `misfit.CODE`. */
export type MisfitCode = "softmax-alone" | "outputs-out-of-range" | "targets-zero-or-one" | "targets-one-hot"

/** A design that has no meaning, and two ways out, each a list of changes after which it has one. */
export interface Misfit {
  readonly code: MisfitCode
  /** The design's output layer. */
  readonly L: number
  readonly waysOut: readonly [readonly Reshape[], readonly Reshape[]]
}

/** What is wrong with a design that came about by a change; null when nothing is. A softmax of one neuron is always 1; a cross-entropy takes logarithms of outputs, which must lie between 0 and 1, and of targets of its own kind. */
export function misfitOf(design: Design, wish: Reshape): Misfit | null {
  const { network, cost } = design
  const L = network.layers.length
  const output = network.layers[L - 1]
  if (!output) return null
  const activation = (id: keyof typeof activations, l = L): Reshape => ({ kind: "activation", l, activation: id })
  const quadratic: Reshape = { kind: "cost", cost: "quadratic" }
  const alone = network.layers.findIndex(({ activation, units }) => activation === "softmax" && units === 1) + 1
  if (alone > 0) {
    const isOutput = alone === L
    const sigmoid = [activation("sigmoid", alone), ...(isOutput && cost !== "quadratic" ? [binary] : [])]
    const linear = [activation("linear", alone), ...(isOutput ? [quadratic] : [])]
    const other: readonly Reshape[] = wish.kind === "remove-neuron" ? linear : [{ kind: "add-neuron", l: alone }]
    return { code: "softmax-alone", L, waysOut: [sigmoid, other] }
  }
  if (cost === "quadratic") return null
  if (output.activation !== "sigmoid" && output.activation !== "softmax") {
    const fitting = cost === "categorical-cross-entropy" && output.units > 1 ? "softmax" : "sigmoid"
    return { code: "outputs-out-of-range", L, waysOut: [completed(design, [activation(fitting)]), [quadratic]] }
  }
  const { targets } = costs[cost]
  if (allSamples(design).every(({ y }) => fitsTargets(y, targets))) return null
  const code = targets === "one-hot" ? "targets-one-hot" : "targets-zero-or-one"
  return { code, L, waysOut: [[{ kind: "round-targets" }], [quadratic]] }
}

const binary: Reshape = { kind: "cost", cost: "binary-cross-entropy" }

/** Those held out too: the cost is asked of them as well. */
const allSamples = ({ samples, test = [] }: Design) => [...samples, ...test]

/** A way out, with the targets rounded where they would still be in the way. */
function completed(design: Design, way: readonly Reshape[]): readonly Reshape[] {
  const after = way.reduce(reshaped, design)
  const { targets } = costs[after.cost]
  return allSamples(after).every(({ y }) => fitsTargets(y, targets)) ? way : [...way, { kind: "round-targets" }]
}
