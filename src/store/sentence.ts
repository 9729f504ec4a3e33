import { type Activation, activations } from "../engine/activations"
import type { StepKind } from "../engine/step"
import { isPlain } from "../engine/updateRule"
import type { Say } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"
import { isRounded, printNumber } from "../notation/number"
import { type TermId, termId } from "../notation/term"
import { plannedAt, stepsPerSample } from "../timeline/cycle"
import type { FineGrain } from "../timeline/stops"
import { lastOf } from "../timeline/substeps"
import type { Frame } from "../timeline/trace"
import { activationName } from "./activationName"
import { sampleShown } from "./sampleShown"
import { afterSign, mostTold, oldAndNew, sentenceWithin } from "./sentenceWithin"
import { shownValue } from "./shownValue"

/** The neuron j, or the weight to it from k (null: all of them), that a sentence takes as its example. */
export interface Component {
  readonly j: number
  readonly k: number | null
}

/** The first; inside a step, the one that was done last. */
function exampleOf({ within, step }: Frame): Component {
  if (!within || step?.kind === "mean" || step?.kind === "update") return { j: 0, k: 0 }
  return { j: within.row, k: step?.kind === "weight-gradient" ? within.terms - 1 : 0 }
}

/** The part of a step that was done last: who walks by terms or neurons is told of that one. Of mean and update all is told. */
export function lastPartOf({ step, within, trace }: Frame, parts: FineGrain): Component | undefined {
  const layer = step && "l" in step ? trace.network.layers[step.l - 1] : undefined
  if (!layer) return undefined
  const isOfWeights = step?.kind === "weight-gradient"
  if (within) return isOfWeights && parts === "neuron" ? { j: within.row, k: null } : undefined
  return { j: layer.units - 1, k: !isOfWeights ? 0 : parts === "neuron" ? null : layer.inputs - 1 }
}

/** The sentence of a step for who came by terms or neurons: first what was done last, at the end of a step that is told of as a whole too. */
export function lastPartFirst(frame: Frame, parts: FineGrain | null, say: Say): string {
  const sentence = sentenceOf(frame, say, (parts && lastPartOf(frame, parts)) ?? undefined, parts ?? undefined)
  const { step, trace, done, perCycle } = frame
  if (!parts || frame.within || (step?.kind !== "mean" && step?.kind !== "update" && step?.kind !== "cost"))
    return sentence
  const L = trace.network.layers.length
  const last = lastOf(plannedAt(L, (perCycle - 2) / stepsPerSample(L), done - 1), trace.network)
  return [sentenceWithin(frame, last, parts, say), sentence].filter(Boolean).join(" ")
}

/** What the last step did and why, in one or two plain sentences with its numbers; shown and spoken. */
export function sentenceOf(frame: Frame, say: Say, chosen?: Component, parts: FineGrain = "neuron"): string {
  const { j, k } = chosen ?? exampleOf(frame)
  const { step, batch, trace } = frame
  const partial = frame.within && chosen?.k !== null && sentenceWithin(frame, frame.within, parts, say)
  if (partial) return partial
  const sample = sampleShown(frame) + 1
  const m = batch.length
  if (!step) return say("sentence.start", { sample })
  const value = (term: TermId) => shownValue(frame, term) ?? Number.NaN
  const number = (term: TermId) => printNumber(value(term))
  const at = "l" in step ? step.l : 0
  const [l, below, above] = [layerNumber(at), layerNumber(at - 1), layerNumber(at + 1)]
  const activation: Activation | null = at > 0 ? activations[trace.network.layers[at - 1]!.activation] : null
  const name = at > 0 ? activationName(trace.network.layers[at - 1]!.activation, say) : ""
  const units = trace.network.layers[at - 1]?.units ?? 0
  // Of a small layer all numbers are told; of a larger one, of one chosen, or inside a step, one.
  const all = !chosen && !frame.within && units <= mostTold
  const told = all ? Array.from({ length: units }, (_, i) => i) : [j]
  const list = (quantity: "z" | "a" | "delta" | "db") => told.map((i) => number(termId(quantity, at, i))).join(", ")
  const one = {
    which:
      all && units > 1
        ? say(units === 2 ? "sentence.two-neurons" : "sentence.neurons", { from: 1, to: units })
        : say("sentence.neuron", { j: j + 1 }),
    j: j + 1,
    k: (k ?? 0) + 1,
    z: list("z"),
    a: list("a"),
    deltas: list("delta"),
    products: told.map((i) => factorsOf(at, i, value)).join("; "),
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
      return say("sentence.weight-gradient", { entries: entriesOf(frame, step.l, all ? null : { j, k }, say) })
    case "mean":
      return m === 1 ? say("sentence.mean-one") : say("sentence.mean", { m, C: number("C") })
    case "update":
      return isPlain(trace.rule)
        ? say("sentence.update", { eta: number("eta"), ...moved(frame, chosen) })
        : say(`sentence.ruled.${trace.rule.optimizer.kind}`, { eta: number("eta"), ...moved(frame, chosen) })
  }
}

/** "0.7414 × 0.1868 ≈ 0.1385": what comes back to a neuron, its slope and its error. */
function factorsOf(l: number, j: number, value: (term: TermId) => number): string {
  const [back, slope, delta] = [value(termId("dCda", l, j)), value(termId("slope", l, j)), value(termId("delta", l, j))]
  const same = [back, slope, delta].some((number) => isRounded(number)) ? "≈" : "="
  return `${printNumber(back)} × ${afterSign(slope)} ${same} ${printNumber(delta)}`
}

/** The gradients of the weights into a layer: one, or all of them where they are few. */
function entriesOf(frame: Frame, l: number, chosen: Component | null, say: Say): string {
  const { inputs = 0, units = 0 } = frame.trace.network.layers[l - 1] ?? {}
  const number = (j: number, k: number) => printNumber(shownValue(frame, termId("dW", l, j, k)) ?? Number.NaN)
  const at = (j: number) => ({ l: layerNumber(l), below: layerNumber(l - 1), j: j + 1 })
  const isFew = inputs > 1 && inputs * units <= mostTold
  const row = (j: number) =>
    say("sentence.row", {
      ...at(j),
      from: 1,
      to: inputs,
      values: Array.from({ length: inputs }, (_, k) => number(j, k)).join(", "),
    })
  if (chosen?.k === null && inputs > 1 && inputs <= mostTold) return row(chosen.j)
  if (chosen || !isFew) {
    const { j, k } = chosen ?? { j: 0, k: 0 }
    return say("sentence.entry", { ...at(j), k: (k ?? 0) + 1, value: number(j, k ?? 0) })
  }
  return Array.from({ length: units }, (_, j) => row(j)).join(". ")
}

/** The input, its first numbers where it is long or not all there yet. */
function inputs({ step }: Frame): string {
  if (step?.kind !== "input") return ""
  const told = Array.from(step.x.subarray(0, mostTold)).filter((value) => !Number.isNaN(value))
  return [...told.map((value) => printNumber(value)), ...(told.length < step.x.length ? ["…"] : [])].join(", ")
}

/** The weight that stands for all that an update moves: the chosen one, or the first of the output layer. */
function moved(frame: Frame, chosen: Component | undefined) {
  const { j, k: from } = chosen ?? { j: 0, k: 0 }
  const k = from ?? 0
  const l = frame.trace.network.layers.length
  return { l: layerNumber(l), below: layerNumber(l - 1), j: j + 1, k: k + 1, ...oldAndNew(frame, termId("W", l, j, k)) }
}

/** The name of a kind of step: "BP2 · error of a hidden layer". */
export function titleOfStep(kind: StepKind | null, say: Say): string {
  return kind ? say(`equation.${kind}`) : say("equation.none")
}
