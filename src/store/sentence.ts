import { type Activation, activations } from "../engine/activations"
import type { StepKind } from "../engine/step"
import type { Say } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"
import { isRounded, printNumber } from "../notation/number"
import { type TermId, termId } from "../notation/term"
import type { FineGrain } from "../timeline/stops"
import type { Within } from "../timeline/substeps"
import type { Frame } from "../timeline/trace"
import { mostTold } from "./mostTold"
import { sampleShown } from "./sampleShown"
import { becomes, lastPart, sentenceWithin } from "./sentenceWithin"
import { shownValue } from "./shownValue"

/** The neuron j, or the weight to it from k, that a sentence takes as its example. */
interface Component {
  readonly j: number
  readonly k: number
}

/** The first; inside a step, the one that was done last. */
function exampleOf(within: Within | null, kind: StepKind | undefined): Component {
  if (!within || kind === "mean" || kind === "update") return { j: 0, k: 0 }
  return { j: within.row, k: kind === "weight-gradient" ? within.terms - 1 : 0 }
}

/** What the last step did and why, in one or two plain sentences with its numbers; shown and spoken. `parts`: the fine grain by which one came here; at the edge of a step its last part is told. */
export function sentenceOf(frame: Frame, say: Say, chosen?: Component, parts: FineGrain | null = null): string {
  const { step, batch, trace } = frame
  const within = frame.within ?? (parts && lastPart(frame))
  const { j, k } = chosen ?? exampleOf(within, step?.kind)
  const partial = within && !chosen && sentenceWithin(frame, within, parts, say)
  if (partial) return partial
  const sample = sampleShown(frame) + 1
  const m = batch.length
  if (!step) return say("sentence.start", { sample })
  const value = (term: TermId) => shownValue(frame, term) ?? Number.NaN
  const number = (term: TermId) => printNumber(value(term))
  const at = "l" in step ? step.l : 0
  const [l, below, above] = [layerNumber(at), layerNumber(at - 1), layerNumber(at + 1)]
  const activation: Activation | null = at > 0 ? activations[trace.network.layers[at - 1]!.activation] : null
  const name = activation?.name ?? ""
  const units = trace.network.layers[at - 1]?.units ?? 0
  // Of a small layer all numbers are told; of a larger one, of one chosen, or inside a step, one.
  const all = !chosen && !within && units <= mostTold
  const told = all ? Array.from({ length: units }, (_, i) => i) : [j]
  const list = (quantity: "z" | "a" | "delta" | "db") => told.map((i) => number(termId(quantity, at, i))).join(", ")
  const product = (i: number) => {
    const factors = [termId("dCda", at, i), termId("slope", at, i), termId("delta", at, i)] as const
    const same = factors.some((term) => isRounded(value(term))) ? "≈" : "="
    return `${number(factors[0])} × ${number(factors[1])} ${same} ${number(factors[2])}`
  }
  const one = {
    which: all && units > 1 ? say("sentence.neurons", { from: 1, to: units }) : say("sentence.neuron", { j: j + 1 }),
    z: list("z"),
    a: list("a"),
    deltas: list("delta"),
    products: told.map(product).join(", "),
  }
  switch (step.kind) {
    case "input":
      return say("sentence.input", { sample, of: frame.samples.length, l: layerNumber(0), x: inputs(frame) })
    case "weighted-input":
      return say("sentence.weighted-input", { l, below, ...one })
    case "activation":
      if (trace.network.layers[at - 1]!.activation === "linear") return say("sentence.activation-linear", { l, ...one })
      return activation?.slope
        ? say("sentence.activation", { l, name, ...one })
        : say("sentence.softmax", { l, ...one })
    case "cost":
      return say("sentence.cost", { C: number("C") })
    case "output-error":
      if (!step.dCda) return say("sentence.output-error-fused", { name, ...one })
      return step.slope
        ? say("sentence.output-error", { name, ...one })
        : say("sentence.output-error-softmax", { ...one })
    case "hidden-error":
      return step.slope
        ? say("sentence.hidden-error", { l, above, name, ...one })
        : say("sentence.hidden-error-softmax", { l, above, ...one })
    case "bias-gradient":
      return say("sentence.bias-gradient", { l, which: one.which, db: list("db") })
    case "weight-gradient":
      return say("sentence.weight-gradient", {
        entries: entries(frame, at, { j, k }, !chosen && !within, (term) => number(term), "dW", say),
      })
    case "mean":
      return m === 1 ? say("sentence.mean-one") : say("sentence.mean", { m, C: number("C") })
    case "update":
      return say("sentence.update", { eta: number("eta"), entries: moved(frame, chosen, say) })
  }
}

/** The input, its first numbers where it is long. */
function inputs({ step }: Frame): string {
  if (step?.kind !== "input") return ""
  const told = Array.from(step.x.subarray(0, mostTold), (value) => (Number.isNaN(value) ? "?" : printNumber(value)))
  return [...told, ...(step.x.length > mostTold ? ["…"] : [])].join(", ")
}

/** The weights that stand for all that an update moves: the chosen one, or those of the output layer. */
function moved(frame: Frame, chosen: Component | undefined, say: Say): string {
  const l = frame.trace.network.layers.length
  const change = (term: TermId) => becomes(frame, term, say)
  return entries(frame, l, chosen ?? { j: 0, k: 0 }, !chosen, change, "W", say)
}

/** Of a small matrix all entries, row by row; of a larger one the one that is given. */
function entries(
  { trace }: Frame,
  l: number,
  { j, k }: Component,
  all: boolean,
  told: (term: TermId) => string,
  quantity: "W" | "dW",
  say: Say,
): string {
  const { units, inputs } = trace.network.layers[l - 1]!
  const at = { l: layerNumber(l), below: layerNumber(l - 1) }
  if (!all || inputs * units > mostTold || inputs === 1) {
    const rows = all && inputs * units <= mostTold ? Array.from({ length: units }, (_, row) => row) : [j]
    return rows
      .map((row) => say("sentence.entry", { ...at, j: row + 1, k: k + 1, values: told(termId(quantity, l, row, k)) }))
      .join("; ")
  }
  return Array.from({ length: units }, (_, row) => {
    const values = Array.from({ length: inputs }, (_, from) => told(termId(quantity, l, row, from))).join(", ")
    return say("sentence.row", { ...at, j: row + 1, from: 1, to: inputs, values })
  }).join("; ")
}

/** The name of a kind of step: "BP2 · error of a hidden layer". */
export function titleOfStep(kind: StepKind | null, say: Say): string {
  return kind ? say(`equation.${kind}`) : say("equation.none")
}
