import "../../i18n/later"
import { activations } from "../../engine/activations"
import { type Cost, type CostId, costs } from "../../engine/costs"
import { layerOf, type Network } from "../../engine/network"
import type { Phase, StepKind } from "../../engine/step"
import { isPlain, plainSgd, type UpdateRule } from "../../engine/updateRule"
import type { MessageId } from "../../i18n/say"
import { convention, type Product } from "../../notation/convention"
import { layerNumber } from "../../notation/layerNumber"
import { ruleNotation, rulesAreWritten } from "../../notation/rules"
import type { Quantity } from "../../notation/term"

/** One line of the algorithm. A line with a kind is a step that can be gone to; one without heads a loop. */
export interface Line {
  readonly id: string
  readonly kind: StepKind | null
  readonly phase: Phase
  /** What a step computes: pointing at such a number lights its line. */
  readonly writes: Quantity | null
  readonly indent: number
  /** What the step is called, for ears and as the tooltip. */
  readonly label: MessageId | null
  readonly tex: string | null
  readonly text: string
}

const writes: Readonly<Record<StepKind, Quantity>> = {
  input: "x",
  "weighted-input": "z",
  activation: "a",
  cost: "C",
  "output-error": "delta",
  "hidden-error": "delta",
  "bias-gradient": "db",
  "weight-gradient": "dW",
  mean: "m",
  update: "W",
}

const step = (kind: StepKind, phase: Phase, indent: number, tex: string, text: string): Line => ({
  writes: writes[kind],
  id: kind,
  kind,
  phase,
  indent,
  label: `algorithm.${kind}`,
  tex,
  text,
})

const loop = (id: "samples" | "forward" | "backward" | "gradients", phase: Phase, indent: number): Line => ({
  id,
  kind: null,
  phase,
  indent,
  label: null,
  writes: null,
  tex: null,
  text: "",
})

/** The lecture note's algorithm as a listing, its slips put right: all errors come before the gradients, the loop runs downwards, and both W and b are updated with the mean. */
const listing: readonly Line[] = [
  loop("samples", "forward", 0),
  step("input", "forward", 1, "a \\leftarrow x", "a ← x"),
  loop("forward", "forward", 1),
  step("weighted-input", "forward", 2, "z^l \\leftarrow W^l a^{l-1} + b^l", "z ← W a + b"),
  step("activation", "forward", 2, "a^l \\leftarrow \\sigma(z^l)", "a ← σ(z)"),
  step("cost", "cost", 1, "C \\leftarrow C(a^L, y)", "C ← C(a, y)"),
  step(
    "output-error",
    "backward",
    1,
    "\\delta^L \\leftarrow \\nabla_{\\!a^{\\scriptstyle L}} C \\odot \\sigma'(z^L)",
    "δ ← ∂C/∂a ⊙ σ′(z)",
  ),
  loop("backward", "backward", 1),
  step(
    "hidden-error",
    "backward",
    2,
    "\\delta^l \\leftarrow (W^{l+1})^{\\mathsf T} \\delta^{l+1} \\odot \\sigma'(z^l)",
    "δ ← Wᵀ δ ⊙ σ′(z)",
  ),
  loop("gradients", "gradient", 1),
  step("bias-gradient", "gradient", 2, "\\partial C/\\partial b^l \\leftarrow \\delta^l", "∂C/∂b ← δ"),
  step(
    "weight-gradient",
    "gradient",
    2,
    "\\partial C/\\partial W^l \\leftarrow \\delta^l (a^{l-1})^{\\mathsf T}",
    "∂C/∂W ← δ aᵀ",
  ),
  step("mean", "update", 0, "\\nabla C \\leftarrow \\tfrac1m \\sum_x \\nabla C_x", "∇C ← 1/m Σ ∇Cₓ"),
  step("update", "update", 0, "W, b \\leftarrow W, b - \\eta\\, \\nabla C", "W, b ← W, b − η ∇C"),
]

interface Written {
  readonly tex: string
  readonly text: string
}

/** The lines in which weights meet vectors, in each convention. */
const productLines: Readonly<Record<Product, Partial<Record<StepKind, Written>>>> = {
  "W a": {},
  "Wᵀ a": {
    "weighted-input": { tex: "z^l \\leftarrow (W^l)^{\\mathsf T} a^{l-1} + b^l", text: "z ← Wᵀ a + b" },
    "hidden-error": {
      tex: "\\delta^l \\leftarrow W^{l+1} \\delta^{l+1} \\odot \\sigma'(z^l)",
      text: "δ ← W δ ⊙ σ′(z)",
    },
    "weight-gradient": {
      tex: "\\partial C/\\partial W^l \\leftarrow a^{l-1} (\\delta^l)^{\\mathsf T}",
      text: "∂C/∂W ← a δᵀ",
    },
  },
  "a W": {
    "weighted-input": { tex: "z^l \\leftarrow a^{l-1} W^l + b^l", text: "z ← a W + b" },
    "hidden-error": {
      tex: "\\delta^l \\leftarrow \\delta^{l+1} (W^{l+1})^{\\mathsf T} \\odot \\sigma'(z^l)",
      text: "δ ← δ Wᵀ ⊙ σ′(z)",
    },
    "weight-gradient": {
      tex: "\\partial C/\\partial W^l \\leftarrow (a^{l-1})^{\\mathsf T} \\delta^l",
      text: "∂C/∂W ← aᵀ δ",
    },
  },
}

/** The first error where cost and activation belong together, and where the outputs depend on each other: no ⊙ σ′ there. */
const fusedError = { tex: "\\delta^L \\leftarrow a^L - y", text: "δ ← a − y" }
const jacobianError = {
  tex: "\\delta^L \\leftarrow \\bigl(\\tfrac{\\partial a^L}{\\partial z^L}\\bigr)^{\\mathsf T} \\nabla_{\\!a^{\\scriptstyle L}} C",
  text: "δ ← (∂a/∂z)ᵀ ∂C/∂a",
}
const jacobianErrorOfRows = {
  tex: "\\delta^L \\leftarrow \\nabla_{\\!a^{\\scriptstyle L}} C \\; \\tfrac{\\partial a^L}{\\partial z^L}",
  text: "δ ← ∂C/∂a ∂a/∂z",
}

/** The listing as it runs for a network and a cost, in the convention of the page: a network of one layer has no hidden errors. */
export function listingOf(network: Network, cost: CostId, rule: UpdateRule = plainSgd): readonly Line[] {
  const L = network.layers.length
  const { activation } = layerOf(network, L)
  const { fused }: Cost = costs[cost]
  const { product } = convention()
  const jacobian = product === "a W" ? jacobianErrorOfRows : jacobianError
  const error = fused?.activation === activation ? fusedError : activations[activation].slope ? {} : jacobian
  const input = layerNumber(0)
  const written: Partial<Record<StepKind, Partial<Written>>> = {
    ...productLines[product],
    input: { tex: `a^{${input}} \\leftarrow x`, text: `a${input} ← x` },
    "output-error": error,
    ...(isPlain(rule) || !rulesAreWritten() ? {} : { update: ruleNotation().listed(rule) }),
  }
  return listing
    .filter(({ id }) => L > 1 || (id !== "backward" && id !== "hidden-error"))
    .map((line) => (line.kind ? { ...line, ...written[line.kind] } : line))
}

/** The number of a line in the listing, from 1; null where it is not in it. */
export function lineNumber(lines: readonly Line[], kind: StepKind): number | null {
  const index = lines.findIndex((line) => line.kind === kind)
  return index === -1 ? null : index + 1
}

/** The loop over layers that a kind of step stands in. */
export function loopOf(kind: StepKind): string | null {
  switch (kind) {
    case "weighted-input":
    case "activation":
      return "forward"
    case "hidden-error":
      return "backward"
    case "bias-gradient":
    case "weight-gradient":
      return "gradients"
    default:
      return null
  }
}

/** From where to where a loop over layers runs, as numbers on the screen. */
export function rangeOf(id: string, L: number): { readonly from: number; readonly to: number } {
  switch (id) {
    case "backward":
      return { from: layerNumber(L - 1), to: layerNumber(1) }
    case "gradients":
      return { from: layerNumber(L), to: layerNumber(1) }
    default:
      return { from: layerNumber(1), to: layerNumber(L) }
  }
}
