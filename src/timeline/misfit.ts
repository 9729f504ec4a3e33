import type { activations } from "../engine/activations"
import { costs, fitsTargets } from "../engine/costs"
import { type Design, type Reshape, reshaped } from "./reshape"

/** Why a design cannot learn; said by `misfit.CODE`. */
export type MisfitCode = "softmax-alone" | "outputs-out-of-range" | "targets-zero-or-one" | "targets-one-hot"

/** A design that has no meaning, and two ways out, each a list of changes after which it has one. */
export interface Misfit {
  readonly code: MisfitCode
  readonly waysOut: readonly [readonly Reshape[], readonly Reshape[]]
}

/** What is wrong with a design that came about by a change; null when nothing is. A softmax of one neuron is always 1; a cross-entropy takes logarithms of outputs, which must lie between 0 and 1, and of targets of its own kind. */
export function misfitOf(design: Design, wish: Reshape): Misfit | null {
  const { network, cost, samples } = design
  const L = network.layers.length
  const output = network.layers[L - 1]
  if (!output) return null
  const activation = (id: keyof typeof activations): Reshape => ({ kind: "activation", l: L, activation: id })
  const quadratic: Reshape = { kind: "cost", cost: "quadratic" }
  if (output.activation === "softmax" && output.units === 1) {
    const sigmoid = [activation("sigmoid"), ...(cost === "quadratic" ? [] : [binary])]
    const other = wish.kind === "remove-neuron" ? [activation("linear"), quadratic] : [addOutput(L)]
    return { code: "softmax-alone", waysOut: [sigmoid, other] }
  }
  if (cost === "quadratic") return null
  if (output.activation !== "sigmoid" && output.activation !== "softmax") {
    const fitting = cost === "categorical-cross-entropy" && output.units > 1 ? "softmax" : "sigmoid"
    return { code: "outputs-out-of-range", waysOut: [completed(design, [activation(fitting)]), [quadratic]] }
  }
  const { targets } = costs[cost]
  if (samples.every(({ y }) => fitsTargets(y, targets))) return null
  const code = targets === "one-hot" ? "targets-one-hot" : "targets-zero-or-one"
  return { code, waysOut: [[{ kind: "round-targets" }], [quadratic]] }
}

const binary: Reshape = { kind: "cost", cost: "binary-cross-entropy" }
const addOutput = (l: number): Reshape => ({ kind: "add-neuron", l })

/** A way out, with the targets rounded where they would still be in the way. */
function completed(design: Design, way: readonly Reshape[]): readonly Reshape[] {
  const after = way.reduce(reshaped, design)
  const { targets } = costs[after.cost]
  return after.samples.every(({ y }) => fitsTargets(y, targets)) ? way : [...way, { kind: "round-targets" }]
}
