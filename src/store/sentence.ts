import { type Activation, activations } from "../engine/activations"
import type { StepKind } from "../engine/step"
import type { Say } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"
import { printNumber } from "../notation/number"
import { type TermId, termId } from "../notation/term"
import type { Frame } from "../timeline/trace"
import { sampleShown } from "./sampleShown"
import { shownValue } from "./shownValue"

/** What the last step did and why, in one or two plain sentences with its numbers; shown and spoken. */
export function sentenceOf(frame: Frame, say: Say): string {
  const { step, batch, trace } = frame
  const sample = batch.indexOf(sampleShown(frame)) + 1
  const m = batch.length
  if (!step) return say("sentence.start", { sample })
  const number = (term: TermId) => printNumber(shownValue(frame, term) ?? Number.NaN)
  const at = "l" in step ? step.l : 0
  const [l, below, above] = [layerNumber(at), layerNumber(at - 1), layerNumber(at + 1)]
  const activation: Activation | null = at > 0 ? activations[trace.network.layers[at - 1]!.activation] : null
  const name = activation?.name ?? ""
  const first = {
    z: number(termId("z", at, 0)),
    a: number(termId("a", at, 0)),
    back: number(termId("dCda", at, 0)),
    slope: number(termId("slope", at, 0)),
    delta: number(termId("delta", at, 0)),
  }
  switch (step.kind) {
    case "input":
      return say("sentence.input", { sample, m, l: layerNumber(0) })
    case "weighted-input":
      return say("sentence.weighted-input", { l, below, ...first })
    case "activation":
      return activation?.slope
        ? say("sentence.activation", { l, name, ...first })
        : say("sentence.softmax", { l, ...first })
    case "cost":
      return say("sentence.cost", { C: number("C") })
    case "output-error":
      if (!step.dCda) return say("sentence.output-error-fused", { name, ...first })
      return step.slope
        ? say("sentence.output-error", { name, ...first })
        : say("sentence.output-error-softmax", { ...first })
    case "hidden-error":
      return step.slope
        ? say("sentence.hidden-error", { l, above, name, ...first })
        : say("sentence.hidden-error-softmax", { l, above, ...first })
    case "bias-gradient":
      return say("sentence.bias-gradient", { l, db: number(termId("db", at, 0)) })
    case "weight-gradient":
      return say("sentence.weight-gradient", { l, below, dW: number(termId("dW", at, 0, 0)) })
    case "mean":
      return m === 1 ? say("sentence.mean-one") : say("sentence.mean", { m, C: number("C") })
    case "update":
      return say("sentence.update", { eta: number("eta") })
  }
}

/** The name of a kind of step: "BP2 · error of a hidden layer". */
export function titleOfStep(kind: StepKind | null, say: Say): string {
  return kind ? say(`equation.${kind}`) : say("equation.none")
}
